/// How a training run cuts its rows into batches: an order for each epoch, taken `size` rows at a
/// time.
///
///     MiniBatches(size: 512)  // every row once an epoch, in random order
///     MiniBatches(size: 512) { sampler.indices(using: &$0) }  // a sampler's draws
///
///     var source = RandomSource(seed: 1)
///     MiniBatches(size: 2).batches(of: 5, using: &source)  // [[4, 0], [1, 2], [3]]
public struct MiniBatches {
  /// How many rows a batch holds; the last of an epoch may hold fewer.
  public var size: Int

  /// Whether an epoch's last batch is left out if it is short.
  public var dropLast: Bool

  private var epoch: ((inout RandomSource) -> [Int])?

  /// All rows in a new random order each epoch.
  public init(size: Int, dropLast: Bool = false) {
    require(size > 0, "a batch holds at least one row, not \(size)")
    self.size = size
    self.dropLast = dropLast
  }

  /// The rows that `epoch` returns, in its order; it is asked again for each epoch.
  public init(
    size: Int, dropLast: Bool = false, epoch: @escaping (inout RandomSource) -> [Int]
  ) {
    self.init(size: size, dropLast: dropLast)
    self.epoch = epoch
  }

  /// The batches of one epoch over `count` rows, each a list of row numbers; stops with a sentence
  /// if there would be none. Complexity: O(rows of the epoch).
  public func batches(of count: Int, using source: inout RandomSource) -> [[Int]] {
    let order = epoch.map { $0(&source) } ?? source.permutation(count)
    let end = dropLast ? order.count / size * size : order.count
    require(end > 0, "an epoch of \(order.count) rows has no batch of \(size)")
    return stride(from: 0, to: end, by: size).map { Array(order[$0..<min($0 + size, end)]) }
  }
}
