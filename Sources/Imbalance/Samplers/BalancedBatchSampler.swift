import Neural

/// Makes batches that hold as many examples of every class, none without positives.
///
/// Each class is gone through in a random order of its own, and in another one when that is used
/// up, so between two draws of an example all others of its class are drawn. An epoch has as many
/// batches as it takes to draw every example of the largest class once: with one positive in 1,000
/// and 32 of each class a batch, each positive comes about 999 times. Expect shifted
/// probabilities, as after weighting by the class ratio.
///
///     var source = RandomSource(seed: 1)
///     let sampler = try BalancedBatchSampler(labels: [0, 0, 0, 0, 1, 1], perClass: 2)
///     sampler.batches(using: &source).map { $0.count { $0 >= 4 } }  // [2, 2]
///
/// For a training run, `MiniBatches(size: sampler.batchSize) { sampler.indices(using: &$0) }`.
public struct BalancedBatchSampler: Sendable, Equatable {
  /// How many examples of each class a batch holds.
  public let perClass: Int

  /// How many examples a batch holds.
  public let batchSize: Int

  /// How many batches an epoch has.
  public let batchCount: Int

  private let members: [[Int]]

  /// A sampler of batches with `perClass` examples of each class that occurs.
  ///
  /// - Throws: `LabelError.missing` unless two classes occur.
  public init(labels: [Int], perClass: Int) throws(LabelError) {
    require(perClass > 0, "\(perClass) examples of each class: give 1 or more")
    members = try classMembers(labels).filter { !$0.isEmpty }
    self.perClass = perClass
    batchSize = perClass * members.count
    let largest = members.map { $0.count }.max() ?? 0
    batchCount = (largest + perClass - 1) / perClass
  }

  /// The batches of one epoch, each class after class.
  ///
  /// Complexity: O(batches * batch size).
  public func batches(using source: inout RandomSource) -> [[Int]] {
    BatchSampler(batchSize: batchSize).batches(indices(using: &source))
  }

  /// The batches of one epoch, one after the other.
  ///
  /// Complexity: O(batches * batch size).
  public func indices(using source: inout RandomSource) -> [Int] {
    let draws = batchCount * perClass
    let drawn = members.map { rows in
      RandomSampler(of: rows.count, count: draws).indices(using: &source).map { rows[$0] }
    }
    return (0..<batchCount).flatMap { batch in
      drawn.flatMap { $0[batch * perClass..<(batch + 1) * perClass] }
    }
  }
}
