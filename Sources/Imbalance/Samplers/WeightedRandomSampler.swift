import Neural

/// Draws example numbers in proportion to weights, as PyTorch's `WeightedRandomSampler`.
///
/// The weights belong to examples, not to classes: with two weights only the numbers 0 and 1 are
/// drawn. With replacement the draws are independent. Without, the examples are taken in the order
/// of `weight / e`, greatest first, with `e` exponential (`torch.multinomial`'s order): heavy
/// weights come first, and drawing as many as there are examples rebalances nothing.
///
///     var source = RandomSource(seed: 1)
///     let labels = [Int](repeating: 0, count: 990) + [Int](repeating: 1, count: 10)
///     let sampler = WeightedRandomSampler(
///       weights: try balancedSampleWeights(labels), count: 1000)
///     sampler.indices(using: &source).count { labels[$0] == 1 }  // 526
public struct WeightedRandomSampler: Sendable {
  /// The weight of each example; not negative, not all 0.
  public let weights: [Double]

  /// How many numbers a call draws.
  public let count: Int

  /// Whether an example can be drawn again.
  public let replacement: Bool

  private let table: AliasTable

  /// A sampler of `count` numbers at a time.
  public init(weights: [Double], count: Int, replacement: Bool = true) {
    require(count >= 0, "\(count) draws: not possible")
    table = AliasTable(weights: weights)
    let drawable = weights.count { $0 > 0 }
    require(
      replacement || count <= drawable,
      "\(count) draws without replacement from \(drawable) examples of positive weight")
    self.weights = weights
    self.count = count
    self.replacement = replacement
  }

  /// The numbers of the drawn examples.
  ///
  /// Complexity: O(count) with replacement, after O(examples) once for a sampler; O(examples log
  /// examples) without.
  public func indices(using source: inout RandomSource) -> [Int] {
    if !replacement { return race(using: &source) }
    return table.draw(count, using: &source)
  }

  /// The winners of the exponential race, first to last.
  private func race(using source: inout RandomSource) -> [Int] {
    var times = [Double](repeating: .infinity, count: weights.count)
    for index in 0..<weights.count {
      let time = source.exponential(mean: 1)
      if weights[index] > 0 { times[index] = time / weights[index] }
    }
    let order = (0..<times.count).sorted {
      times[$0] == times[$1] ? $0 < $1 : times[$0] < times[$1]
    }
    return Array(order.prefix(count))
  }
}
