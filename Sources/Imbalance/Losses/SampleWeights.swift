import Neural

/// The weight of each example's class; scikit-learn's `compute_sample_weight` with a dictionary.
///
///     sampleWeights([0, 1, 0], classWeights: [0.5, 5])  // [0.5, 5.0, 0.5]
///
/// Complexity: O(examples).
///
/// - Parameters:
///   - labels: The class of each example.
///   - classWeights: A weight for each class, at the place of its label.
public func sampleWeights(_ labels: [Int], classWeights: [Double]) -> [Double] {
  labels.indices.map { row in
    requireTarget(labels[row], row, classWeights.count)
    return classWeights[labels[row]]
  }
}

/// The balanced weight of each example's class, what a ``WeightedRandomSampler`` wants:
/// scikit-learn's `compute_sample_weight("balanced")`.
///
///     try balancedSampleWeights([0, 0, 0, 1])  // [0.6667, 0.6667, 0.6667, 2.0]
///
/// Complexity: O(examples).
///
/// - Throws: `LabelError.missing` as ``balancedClassWeights(_:)``.
public func balancedSampleWeights(_ labels: [Int]) throws(LabelError) -> [Double] {
  sampleWeights(labels, classWeights: try balancedClassWeights(labels))
}

/// The weights that balance the examples in `rows`, for all examples: the argument `indices` of
/// scikit-learn's `compute_sample_weight`, as a bootstrap needs it.
///
/// A row that comes twice counts twice. An example of a class that `rows` lacks weighs nothing.
///
///     try balancedSampleWeights([0, 0, 1, 2], countedOn: [0, 1, 2])  // [0.75, 0.75, 1.5, 0.0]
///
/// Complexity: O(examples + rows).
///
/// - Throws: `LabelError.missing(label: 0)` if `rows` is empty.
public func balancedSampleWeights(
  _ labels: [Int], countedOn rows: [Int]
) throws(LabelError) -> [Double] {
  if rows.isEmpty { throw .missing(label: 0) }
  let counts = classCounts(rows.map { labels[$0] }, classes: classCounts(labels).count)
  let occurring = counts.count { $0 > 0 }
  return labels.map { label in
    if counts[label] == 0 { return 0 }
    return Double(rows.count) / (Double(occurring) * Double(counts[label]))
  }
}

/// The balanced weights of examples with several labels each: the product of the balanced weights
/// of each label's class. scikit-learn's `compute_sample_weight("balanced")` of several outputs.
///
///     try balancedSampleWeights([[0, 0], [0, 1], [0, 0], [1, 0]])
///     // [0.4444, 1.3333, 0.4444, 1.3333]
///
/// Complexity: O(examples * outputs).
///
/// - Parameter labels: A row for each example, in it the class of each output.
/// - Throws: `LabelError.missing` as ``balancedClassWeights(_:)``, for each output.
public func balancedSampleWeights(_ labels: [[Int]]) throws(LabelError) -> [Double] {
  let outputs = labels.first?.count ?? 0
  var weights = [Double](repeating: 1, count: labels.count)
  for row in 0..<labels.count {
    require(
      labels[row].count == outputs,
      "row \(row) has \(labels[row].count) labels and row 0 has \(outputs): one for each output")
  }
  for output in 0..<outputs {
    let factors = try balancedSampleWeights(labels.map { $0[output] })
    for row in 0..<labels.count { weights[row] *= factors[row] }
  }
  return weights
}
