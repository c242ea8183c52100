import Neural

/// How the ROC AUC, which compares two classes, becomes one of many; scikit-learn's `multi_class`.
public enum MulticlassScheme: Sendable, Equatable {
  /// Each class against all others, by the class's own score.
  case oneVersusRest
  /// Each pair of classes among the examples of the two, by either class's score (Hand and Till,
  /// 2001); how frequent the classes are does not matter then.
  case oneVersusOne
}

/// The average precision of each class against all others.
///
/// - Parameters:
///   - scores: One row for each example, one column for each class.
///   - labels: The number of the true class of each example.
/// - Returns: One for each class; 0 for a class without an example.
/// - Throws: `MetricError.noExamples`, or `.scoreNotFinite` with the row.
/// - Complexity: O(n classes).
public func averagePrecisions<Score: Scalar>(
  scores: [[Score]], labels: [Int]
) throws(MetricError) -> [Double] {
  var each: [Double] = []
  for label in 0..<(try classColumns(scores, labels)) {
    let ranked = try oneAgainstRest(label, scores, labels)
    each.append(ranked.averagePrecision)
  }
  return each
}

/// The average precision over all classes; scikit-learn's `average_precision_score` of multi-class
/// labels.
///
///     try averagePrecision(
///       scores: [[0.7, 0.2, 0.1], [0.4, 0.3, 0.3], [0.1, 0.8, 0.1],
///                [0.2, 0.3, 0.5], [0.4, 0.4, 0.2], [0.1, 0.2, 0.7]],
///       labels: [0, 0, 1, 1, 2, 2])  // 0.7778
///
/// - Parameters:
///   - scores: One row for each example, one column for each class.
///   - labels: The number of the true class of each example.
///   - average: `.macro` as a rule; `.micro` ranks all pairs of example and class together.
/// - Throws: `MetricError.noExamples`, or `.scoreNotFinite` with the row.
/// - Complexity: O(n classes).
public func averagePrecision<Score: Scalar>(
  scores: [[Score]], labels: [Int], average: ClassAverage = .macro
) throws(MetricError) -> Double {
  let classes = try classColumns(scores, labels)
  if average == .micro { return try flattened(scores, labels, classes).averagePrecision }
  return mean(
    try averagePrecisions(scores: scores, labels: labels), average,
    classCounts(labels, classes: classes))
}

/// The area under the ROC curve over all classes; scikit-learn's `roc_auc_score(multi_class:)`.
///
///     try rocAUC(
///       scores: [[0.7, 0.2, 0.1], [0.4, 0.3, 0.3], [0.1, 0.8, 0.1],
///                [0.2, 0.3, 0.5], [0.4, 0.4, 0.2], [0.1, 0.2, 0.7]],
///       labels: [0, 0, 1, 1, 2, 2], multiClass: .oneVersusOne)  // 0.8333
///
/// - Parameters:
///   - scores: One row for each example, one column for each class.
///   - labels: The number of the true class of each example.
///   - multiClass: Which classes are compared.
///   - average: How the areas are averaged; one against one knows `.macro` and `.weighted` only.
/// - Throws: `MetricError.noExamples`, `.scoreNotFinite` with the row, or `.missingClass`.
/// - Complexity: O(n classes), one against one O(n classes) too.
public func rocAUC<Score: Scalar>(
  scores: [[Score]], labels: [Int], multiClass: MulticlassScheme = .oneVersusRest,
  average: ClassAverage = .macro
) throws(MetricError) -> Double {
  let classes = try classColumns(scores, labels)
  let counts = classCounts(labels, classes: classes)
  if let missing = counts.firstIndex(of: 0) { throw .missingClass(label: missing) }
  require(classes > 1, "scores of one class only: a ROC curve compares two")
  switch multiClass {
  case .oneVersusRest:
    if average == .micro { return try flattened(scores, labels, classes).rocAUC() }
    var each: [Double] = []
    for label in 0..<classes { each.append(try oneAgainstRest(label, scores, labels).rocAUC()) }
    return mean(each, average, counts)
  case .oneVersusOne:
    require(average != .micro, "one against one has no micro average")
    return try oneAgainstOne(scores, labels, average, counts)
  }
}

private func oneAgainstOne<Score: Scalar>(
  _ scores: [[Score]], _ labels: [Int], _ average: ClassAverage, _ counts: [Int]
) throws(MetricError) -> Double {
  var areas: [Double] = []
  var masses: [Int] = []
  for first in 0..<counts.count {
    for second in first + 1..<counts.count {
      let rows = labels.indices.filter { labels[$0] == first || labels[$0] == second }
      let pair = rows.map { scores[$0] }
      let own = rows.map { labels[$0] }
      let area = try oneAgainstRest(first, pair, own).rocAUC()
      areas.append((area + (try oneAgainstRest(second, pair, own).rocAUC())) / 2)
      masses.append(rows.count)
    }
  }
  return mean(areas, average, masses)
}

/// The mean, plain or by `masses`.
private func mean(_ values: [Double], _ average: ClassAverage, _ masses: [Int]) -> Double {
  var sum = 0.0
  var mass = 0.0
  for place in 0..<values.count {
    let weight = average == .weighted ? Double(masses[place]) : 1
    sum += weight * values[place]
    mass += weight
  }
  return sum / mass
}

private func oneAgainstRest<Score: Scalar>(
  _ label: Int, _ scores: [[Score]], _ labels: [Int]
) throws(MetricError) -> RankedScores {
  try RankedScores(
    scores: scores.map { $0[label] }, labels: labels.map { $0 == label ? 1 : 0 })
}

/// All pairs of example and class: is it the example's class?
private func flattened<Score: Scalar>(
  _ scores: [[Score]], _ labels: [Int], _ classes: Int
) throws(MetricError) -> RankedScores {
  try RankedScores(
    scores: scores.flatMap { $0 },
    labels: labels.flatMap { label in (0..<classes).map { $0 == label ? 1 : 0 } })
}

/// How many classes the rows have scores for, once everything is as it must be.
private func classColumns<Score: Scalar>(
  _ scores: [[Score]], _ labels: [Int]
) throws(MetricError) -> Int {
  require(
    scores.count == labels.count,
    "\(scores.count) rows of scores with \(labels.count) labels: each row needs one label")
  guard let classes = scores.first?.count else { throw .noExamples }
  for row in 0..<labels.count {
    require(
      scores[row].count == classes,
      "row \(row) has \(scores[row].count) scores and row 0 has \(classes)")
    requireTarget(labels[row], row, classes)
    for score in scores[row] where !score.isFinite { throw .scoreNotFinite(row: row) }
  }
  return classes
}
