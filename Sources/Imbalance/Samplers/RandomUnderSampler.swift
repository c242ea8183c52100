import Neural

/// Leaves out examples of large classes at random, as imbalanced-learn's `RandomUnderSampler`.
///
/// The result holds class after class, in order; a class that shrinks in random order, one that
/// does not in its own.
///
///     var source = RandomSource(seed: 1)
///     let kept = try RandomUnderSampler().indices(labels: [0, 0, 0, 0, 1], using: &source)
///     kept.count  // 2
///     kept.last  // Optional(4)
public struct RandomUnderSampler: Sendable {
  /// How many examples each class shall have.
  public let strategy: SamplingStrategy

  /// Whether an example of a class that shrinks can be drawn again.
  public let replacement: Bool

  /// An undersampler; by default every class shrinks to the smallest, without replacement.
  public init(samplingStrategy: SamplingStrategy = .auto, replacement: Bool = false) {
    strategy = samplingStrategy
    self.replacement = replacement
  }

  /// The numbers of the examples that stay; without replacement each at most once.
  ///
  /// Complexity: O(rows).
  ///
  /// - Throws: `LabelError.missing` unless two classes occur.
  public func indices(
    labels: [Int], using source: inout RandomSource
  ) throws(LabelError) -> [Int] {
    let members = try classMembers(labels)
    let target = strategy.countsAfterUndersampling(members.map { $0.count })
    var indices: [Int] = []
    for label in 0..<members.count {
      let rows = members[label]
      if target[label] == rows.count {
        indices += rows
      } else {
        let sampler = RandomSampler(
          of: rows.count, count: target[label], replacement: replacement)
        indices += sampler.indices(using: &source).map { rows[$0] }
      }
    }
    return indices
  }

  /// The resampled rows and labels.
  ///
  /// Features that are not finite are copied as they are. Complexity: O(rows after resampling *
  /// columns).
  ///
  /// - Throws: `LabelError.missing` unless two classes occur.
  public func resample(
    _ features: Matrix, labels: [Int], using source: inout RandomSource
  ) throws(LabelError) -> (features: Matrix, labels: [Int]) {
    requireRows(features, labels)
    return selected(try indices(labels: labels, using: &source), features, labels)
  }
}
