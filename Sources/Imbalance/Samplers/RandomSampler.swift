import Neural

/// Draws example numbers with equal chances, as PyTorch's `RandomSampler`.
///
/// Without replacement it is a random order of the examples; more draws than examples continue
/// with another order. With replacement the draws are independent.
///
///     var source = RandomSource(seed: 1)
///     RandomSampler(of: 3).indices(using: &source).sorted()  // [0, 1, 2]
///     RandomSampler(of: 3, count: 6).indices(using: &source).sorted()  // [0, 0, 1, 1, 2, 2]
public struct RandomSampler: Sendable, Equatable {
  /// How many examples there are.
  public let examples: Int

  /// How many numbers a call draws.
  public let count: Int

  /// Whether an example can be drawn again before all others have been.
  public let replacement: Bool

  /// A sampler of the numbers `0..<examples`.
  ///
  /// - Parameters:
  ///   - examples: 1 or more.
  ///   - count: How many numbers a call draws; nil for as many as there are examples.
  ///   - replacement: Whether each draw is from all examples.
  public init(of examples: Int, count: Int? = nil, replacement: Bool = false) {
    require(examples > 0, "draws from \(examples) examples: give 1 or more")
    require((count ?? 0) >= 0, "\(count ?? 0) draws: give 0 or more")
    self.examples = examples
    self.count = count ?? examples
    self.replacement = replacement
  }

  /// The numbers of the drawn examples.
  ///
  /// Complexity: O(count), rounded up to whole orders without replacement.
  public func indices(using source: inout RandomSource) -> [Int] {
    if replacement { return (0..<count).map { _ in source.below(examples) } }
    var indices: [Int] = []
    while indices.count < count {
      indices += source.permutation(examples).prefix(count - indices.count)
    }
    return indices
  }
}
