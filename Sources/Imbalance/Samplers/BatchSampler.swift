import Neural

/// Cuts a sequence of example numbers into batches, as PyTorch's `BatchSampler`.
///
///     BatchSampler(batchSize: 2).batches([4, 1, 3])  // [[4, 1], [3]]
///     BatchSampler(batchSize: 2, dropLast: true).batches([4, 1, 3])  // [[4, 1]]
public struct BatchSampler: Sendable, Equatable {
  /// How many examples a batch has.
  public let batchSize: Int

  /// Whether a last batch that is not full is left out.
  public let dropLast: Bool

  /// Batches of `batchSize` examples.
  public init(batchSize: Int, dropLast: Bool = false) {
    require(batchSize > 0, "batches of \(batchSize) examples: give 1 or more")
    self.batchSize = batchSize
    self.dropLast = dropLast
  }

  /// `indices` in batches, in their order.
  ///
  /// Complexity: O(indices).
  public func batches(_ indices: [Int]) -> [[Int]] {
    let end = dropLast ? indices.count - indices.count % batchSize : indices.count
    return stride(from: 0, to: end, by: batchSize).map {
      Array(indices[$0..<min($0 + batchSize, end)])
    }
  }
}
