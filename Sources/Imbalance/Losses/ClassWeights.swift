import Neural

/// Why labels do not suffice for what is asked of them.
public enum LabelError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A class has no example at all.
  case missing(label: Int)
  /// A class has fewer examples than needed.
  case tooFew(label: Int, found: Int, needed: Int)

  /// The reason in one sentence, with the class.
  public var description: String {
    switch self {
    case .missing(let label): "no example of class \(label)"
    case .tooFew(let label, let found, let needed):
      "class \(label) has \(found) examples and needs \(needed)"
    }
  }
}

/// How many examples each class has, for labels `0..<classes`.
///
///     classCounts([0, 2, 0])  // [2, 0, 1]
///
/// Complexity: O(examples + classes).
///
/// - Parameters:
///   - labels: The class of each example.
///   - classes: The number of classes; nil for one more than the greatest label.
public func classCounts(_ labels: [Int], classes: Int? = nil) -> [Int] {
  let count = classes ?? (labels.max() ?? -1) + 1
  var counts = [Int](repeating: 0, count: count)
  for row in 0..<labels.count {
    let label = labels[row]
    require(label >= 0 && label < count, "label \(label) in row \(row) with \(count) classes")
    counts[label] += 1
  }
  return counts
}

/// A weight for each class that makes all classes count the same: `n / (classes * n_c)`,
/// scikit-learn's `class_weight="balanced"`.
///
///     try balancedClassWeights([0, 0, 0, 1])  // [0.6667, 2.0]
///
/// Complexity: O(examples).
///
/// - Throws: `LabelError.missing` if a class between 0 and the greatest label has no example.
public func balancedClassWeights(_ labels: [Int]) throws(LabelError) -> [Double] {
  let counts = classCounts(labels)
  if counts.isEmpty { throw .missing(label: 0) }
  var weights: [Double] = []
  for label in 0..<counts.count {
    if counts[label] == 0 { throw .missing(label: label) }
    weights.append(Double(labels.count) / (Double(counts.count) * Double(counts[label])))
  }
  return weights
}

/// The positive weight that balances two classes: negatives / positives.
///
///     try balancedPosWeight([0, 0, 0, 1])  // 3.0
///
/// Complexity: O(examples).
///
/// - Throws: `LabelError.missing(label: 1)` if there is no positive.
public func balancedPosWeight(_ labels: [Int]) throws(LabelError) -> Double {
  let counts = classCounts(labels, classes: 2)
  if counts[1] == 0 { throw .missing(label: 1) }
  return Double(counts[0]) / Double(counts[1])
}

/// The positive weight that balances each column of several labels: negatives / positives.
///
///     try balancedPosWeights([[1, 0], [0, 0], [0, 1], [0, 1]])  // [3.0, 1.0]
///
/// Complexity: O(rows * columns).
///
/// - Parameter targets: One row for each example, one column for each label, 0 or 1.
/// - Throws: `LabelError.missing` with the number of the first column that has no 1.
public func balancedPosWeights(_ targets: [[Int]]) throws(LabelError) -> [Double] {
  require(!targets.isEmpty, "positive weights of no examples")
  var positives = [Int](repeating: 0, count: targets[0].count)
  for row in 0..<targets.count {
    require(
      targets[row].count == positives.count,
      "row \(row) has \(targets[row].count) targets and row 0 has \(positives.count)")
    for column in 0..<positives.count {
      let target = targets[row][column]
      require(
        target == 0 || target == 1, "a target of \(target) in row \(row), column \(column)")
      positives[column] += target
    }
  }
  var weights: [Double] = []
  for column in 0..<positives.count {
    if positives[column] == 0 { throw .missing(label: column) }
    weights.append(Double(targets.count - positives[column]) / Double(positives[column]))
  }
  return weights
}
