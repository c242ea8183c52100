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
///   - sampleWeight: How much each example counts; nil for all alike.
/// - Returns: One for each class; 0 for a class without an example.
/// - Throws: `MetricError.noExamples`, or `.scoreNotFinite` with the row.
/// - Complexity: O(n classes).
public func averagePrecisions<Score: Scalar>(
  scores: [[Score]], labels: [Int], sampleWeight: [Double]? = nil
) throws(MetricError) -> [Double] {
  var each: [Double] = []
  for label in 0..<(try classColumns(scores, labels)) {
    each.append(
      try precision(scores.map { $0[label] }, isMember(labels, of: label), sampleWeight))
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
///   - sampleWeight: How much each example counts; nil for all alike.
/// - Throws: `MetricError.noExamples`, or `.scoreNotFinite` or `.notAWeight` with the row.
/// - Complexity: O(n classes).
public func averagePrecision<Score: Scalar>(
  scores: [[Score]], labels: [Int], average: ClassAverage = .macro, sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  let classes = try classColumns(scores, labels)
  if average == .micro {
    return try precision(
      scores.flatMap { $0 }, isMember(labels, ofEach: classes), repeated(sampleWeight, classes))
  }
  return mean(
    try averagePrecisions(scores: scores, labels: labels, sampleWeight: sampleWeight), average,
    classMasses(labels, classes, sampleWeight))
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
///   - sampleWeight: How much each example counts, for one against the rest; nil for all alike.
/// - Throws: `MetricError.noExamples`, `.scoreNotFinite` or `.notAWeight` with the row, or
///   `.missingClass`.
/// - Complexity: O(n classes), one against one O(n classes) too.
public func rocAUC<Score: Scalar>(
  scores: [[Score]], labels: [Int], multiClass: MulticlassScheme = .oneVersusRest,
  average: ClassAverage = .macro, sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  let classes = try classColumns(scores, labels)
  let counts = classCounts(labels, classes: classes)
  if let missing = counts.firstIndex(of: 0) { throw .missingClass(label: missing) }
  require(classes > 1, "scores of one class only: a ROC curve compares two")
  switch multiClass {
  case .oneVersusRest:
    if average == .micro {
      return try area(
        scores.flatMap { $0 }, isMember(labels, ofEach: classes), repeated(sampleWeight, classes))
    }
    var each: [Double] = []
    for label in 0..<classes {
      each.append(
        try area(scores.map { $0[label] }, isMember(labels, of: label), sampleWeight))
    }
    return mean(each, average, classMasses(labels, classes, sampleWeight))
  case .oneVersusOne:
    require(average != .micro, "one against one has no micro average")
    require(sampleWeight == nil, "one against one knows no sample weights")
    return try oneAgainstOne(scores, labels, average, counts)
  }
}

private func oneAgainstOne<Score: Scalar>(
  _ scores: [[Score]], _ labels: [Int], _ average: ClassAverage, _ counts: [Int]
) throws(MetricError) -> Double {
  var areas: [Double] = []
  var masses: [Double] = []
  for first in 0..<counts.count {
    for second in first + 1..<counts.count {
      let rows = labels.indices.filter { labels[$0] == first || labels[$0] == second }
      let pair = rows.map { scores[$0] }
      let own = rows.map { labels[$0] }
      let area = try rocAUC(scores: pair.map { $0[first] }, labels: isMember(own, of: first))
      let other = try rocAUC(scores: pair.map { $0[second] }, labels: isMember(own, of: second))
      areas.append((area + other) / 2)
      masses.append(Double(rows.count))
    }
  }
  return mean(areas, average, masses)
}

/// The mean, plain or by `masses`.
private func mean(_ values: [Double], _ average: ClassAverage, _ masses: [Double]) -> Double {
  var sum = 0.0
  var mass = 0.0
  for place in 0..<values.count {
    let weight = average == .weighted ? masses[place] : 1
    sum += weight * values[place]
    mass += weight
  }
  return sum / mass
}

/// The average precision with weights, if there are any.
private func precision<Score: Scalar>(
  _ scores: [Score], _ labels: [Int], _ weights: [Double]?
) throws(MetricError) -> Double {
  guard let weights else { return try averagePrecision(scores: scores, labels: labels) }
  return try averagePrecision(scores: scores, labels: labels, sampleWeight: weights)
}

/// The area under the ROC curve with weights, if there are any.
private func area<Score: Scalar>(
  _ scores: [Score], _ labels: [Int], _ weights: [Double]?
) throws(MetricError) -> Double {
  guard let weights else { return try rocAUC(scores: scores, labels: labels) }
  return try rocAUC(scores: scores, labels: labels, sampleWeight: weights)
}

/// Whether each example is of class `label`, 1 or 0.
private func isMember(_ labels: [Int], of label: Int) -> [Int] {
  labels.map { $0 == label ? 1 : 0 }
}

/// For all pairs of example and class: is it the example's class?
private func isMember(_ labels: [Int], ofEach classes: Int) -> [Int] {
  labels.flatMap { label in (0..<classes).map { $0 == label ? 1 : 0 } }
}

/// Each example's weight for each of its pairs with a class.
private func repeated(_ weights: [Double]?, _ classes: Int) -> [Double]? {
  weights?.flatMap { [Double](repeating: $0, count: classes) }
}

/// How many examples each class has, or what they weigh.
private func classMasses(_ labels: [Int], _ classes: Int, _ weights: [Double]?) -> [Double] {
  var masses = [Double](repeating: 0, count: classes)
  for row in 0..<labels.count { masses[labels[row]] += weights?[row] ?? 1 }
  return masses
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
