import Neural

/// How much the examples of each class count in training, scikit-learn's `class_weight`.
public enum ClassWeight: Equatable, Sendable {
  /// All examples count the same.
  case none
  /// All classes count the same: `n / (classes * n_c)` for class c. Where examples have weights of
  /// their own, a model says whether n and n_c count them.
  case balanced
  /// A factor for each class, by label.
  case explicit([Double])
}

extension ClassWeight {
  /// The weight of each example: its own times that of its class.
  ///
  /// - Parameter counting: The weights whose sums stand for the counts of ``balanced``.
  func weights(
    of labels: [Int], classes: Int, own: [Double]?, counting: [Double]?
  ) throws(ModelError) -> [Double] {
    let own = own ?? [Double](repeating: 1, count: labels.count)
    requireWeights(own, labels)
    let factors = try factors(labels, classes, counting)
    let weights = labels.indices.map { own[$0] * factors[labels[$0]] }
    try checkWeights(weights, labels, classes)
    return weights
  }

  private func factors(
    _ labels: [Int], _ classes: Int, _ counting: [Double]?
  ) throws(ModelError) -> [Double] {
    switch self {
    case .none: return [Double](repeating: 1, count: classes)
    case .explicit(let factors):
      require(
        factors.count == classes, "\(factors.count) class weights for \(classes) classes")
      require(factors.allSatisfy { $0 >= 0 && $0.isFinite }, "a class weight is 0 or more")
      return factors
    case .balanced:
      let sums = classSums(labels, classes, counting)
      for label in 0..<classes where sums[label] == 0 { throw .noWeight(label: label) }
      let total = sums.reduce(0, +)
      return sums.map { total / (Double(classes) * $0) }
    }
  }

  private func checkWeights(
    _ weights: [Double], _ labels: [Int], _ classes: Int
  ) throws(ModelError) {
    let sums = classSums(labels, classes, weights)
    for label in 0..<classes where sums[label] == 0 { throw .noWeight(label: label) }
  }
}

/// The sum of the weights of each class, or its count.
func classSums(_ labels: [Int], _ classes: Int, _ weights: [Double]?) -> [Double] {
  var sums = [Double](repeating: 0, count: classes)
  for row in 0..<labels.count { sums[labels[row]] += weights?[row] ?? 1 }
  return sums
}

/// Stops unless each example has a weight of 0 or more.
func requireWeights(_ weights: [Double], _ labels: [Int]) {
  require(
    weights.count == labels.count, "\(labels.count) examples with \(weights.count) weights")
  for row in 0..<weights.count {
    require(
      weights[row] >= 0 && weights[row].isFinite,
      "row \(row): a weight is 0 or more and finite, not \(weights[row])")
  }
}
