import Neural

/// Answers without looking at the features, scikit-learn's `DummyClassifier`: what any model has
/// to beat.
///
///     let model = try DummyClassifier(labels: [0, 0, 0, 1])
///     var source = RandomSource(seed: 1)
///     model.predictions(count: 2, using: &source)  // [0, 0]
///     model.probabilities(count: 2, using: &source)  // [[0.75, 0.25], [0.75, 0.25]]
public struct DummyClassifier: Equatable, Sendable {
  /// What the answer is.
  public enum Strategy: Equatable, Sendable {
    /// The most frequent class (the first of equals); probabilities are the shares of the classes.
    case prior
    /// The most frequent class (the first of equals), with probability 1.
    case mostFrequent
    /// A class drawn for each row by the shares of the classes, with probability 1.
    case stratified
    /// A class drawn for each row, all alike; probabilities are all the same.
    case uniform
    /// One class, with probability 1.
    case constant(Int)
  }

  /// What the answer is.
  public let strategy: Strategy

  /// The share of each class among the training examples, by their weights.
  public let priors: [Double]

  /// Counts the training labels.
  ///
  /// - Parameters:
  ///   - labels: A class for each example, from 0; the greatest says how many classes there are.
  ///   - strategy: What the answer is to be.
  ///   - sampleWeights: A weight of 0 or more for each example, 1 for nil.
  /// - Throws: `ModelError.noExamples`; `.labels(.missing)` if the constant class has no example,
  ///   or any class between 0 and the greatest; `.noWeight` if all weights are 0.
  public init(
    labels: [Int], strategy: Strategy = .prior, sampleWeights: [Double]? = nil
  ) throws(ModelError) {
    if labels.isEmpty { throw .noExamples }
    if let sampleWeights { requireWeights(sampleWeights, labels) }
    let counts = classCounts(labels)
    for label in counts.indices where counts[label] == 0 {
      throw .labels(.missing(label: label))
    }
    if case .constant(let label) = strategy, !counts.indices.contains(label) {
      throw .labels(.missing(label: label))
    }
    let sums = classSums(labels, counts.count, sampleWeights)
    let total = sums.reduce(0, +)
    if total == 0 { throw .noWeight(label: labels[0]) }
    self.strategy = strategy
    priors = sums.map { $0 / total }
  }

  /// A class for each of `count` rows.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - source: What `stratified` and `uniform` draw with; the others leave it as it is.
  public func predictions(count: Int, using source: inout RandomSource) -> [Int] {
    require(count >= 0, "\(count) rows to answer for")
    switch strategy {
    case .prior, .mostFrequent: return [Int](repeating: mostFrequent, count: count)
    case .constant(let label): return [Int](repeating: label, count: count)
    case .uniform: return (0..<count).map { _ in source.below(priors.count) }
    case .stratified: return (0..<count).map { _ in drawnClass(using: &source) }
    }
  }

  /// The probabilities of the classes for each of `count` rows.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - source: What `stratified` draws with; the others leave it as it is.
  public func probabilities(count: Int, using source: inout RandomSource) -> [[Double]] {
    require(count >= 0, "\(count) rows to answer for")
    switch strategy {
    case .prior: return [[Double]](repeating: priors, count: count)
    case .uniform:
      let share = 1 / Double(priors.count)
      return [[Double]](
        repeating: [Double](repeating: share, count: priors.count), count: count)
    case .mostFrequent, .constant, .stratified:
      return predictions(count: count, using: &source).map { label in
        priors.indices.map { $0 == label ? 1 : 0 }
      }
    }
  }

  private var mostFrequent: Int {
    priors.indices.reduce(0) { priors[$1] > priors[$0] ? $1 : $0 }
  }

  private func drawnClass(using source: inout RandomSource) -> Int {
    var rest = source.uniform()
    for label in 0..<priors.count - 1 {
      if rest < priors[label] { return label }
      rest -= priors[label]
    }
    return priors.count - 1
  }
}
