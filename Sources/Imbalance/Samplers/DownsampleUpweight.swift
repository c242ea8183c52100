import Neural

/// Leaves out examples of large classes at random and weights the rest of them up: fewer rows, the
/// same class totals.
///
/// A class that keeps `k` of its `n` examples gives each the weight `n / k`, every other weight is
/// 1. The weights add up to the number of rows there were, so the weighted loss has the
/// expectation of the full one and its probabilities need no correction (Google's recipe; Elkan,
/// 2001).
///
///     var source = RandomSource(seed: 1)
///     let tenth = DownsampleUpweight(keepingOneIn: 10)
///     let labels = [Int](repeating: 0, count: 90) + [Int](repeating: 1, count: 10)
///     let sample = try tenth.sample(labels: labels, using: &source)
///     sample.indices.count  // 19
///     sample.weights.reduce(0, +)  // 100.0
public struct DownsampleUpweight: Sendable, Equatable {
  /// Rows and what they count.
  public struct Sample: Sendable, Equatable {
    /// The numbers of the rows that stay, class after class.
    public let indices: [Int]
    /// The weight of each of them, 1 or more.
    public let weights: [Double]
  }

  private enum Size: Sendable, Equatable {
    case strategy(SamplingStrategy)
    case share(Double)
  }

  private let size: Size

  /// By default every class shrinks to the smallest.
  public init(samplingStrategy: SamplingStrategy = .auto) { size = .strategy(samplingStrategy) }

  /// The largest class shrinks to its `factor`th part, rounded, but to one example at least.
  ///
  /// - Parameter factor: 1 or more.
  public init(keepingOneIn factor: Double) {
    require(factor >= 1, "one in \(factor) examples: give 1 or more")
    size = .share(1 / factor)
  }

  /// The rows that stay and their weights.
  ///
  /// Complexity: O(rows).
  ///
  /// - Throws: `LabelError.missing` unless two classes occur.
  public func sample(
    labels: [Int], using source: inout RandomSource
  ) throws(LabelError) -> Sample {
    let counts = try classMembers(labels).map { $0.count }
    let sampler = RandomUnderSampler(samplingStrategy: strategy(counts))
    let indices = try sampler.indices(labels: labels, using: &source)
    let kept = classCounts(indices.map { labels[$0] }, classes: counts.count)
    return Sample(
      indices: indices,
      weights: indices.map { Double(counts[labels[$0]]) / Double(kept[labels[$0]]) })
  }

  private func strategy(_ counts: [Int]) -> SamplingStrategy {
    switch size {
    case .strategy(let strategy): return strategy
    case .share(let share):
      var largest = 0
      for label in counts.indices where counts[label] > counts[largest] { largest = label }
      let left = (Double(counts[largest]) * share).rounded()
      return .counts([largest: max(1, Int(left))])
    }
  }
}
