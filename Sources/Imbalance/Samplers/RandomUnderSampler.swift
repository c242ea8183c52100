import Neural

/// Leaves out examples of large classes at random, as imbalanced-learn's `RandomUnderSampler`.
///
/// The result holds class after class, in order; a class that shrinks in random order, one that
/// does not in its own.
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
  /// - Throws: `LabelError.missing` unless two classes occur.
  public func resample(
    _ features: Matrix, labels: [Int], using source: inout RandomSource
  ) throws(LabelError) -> (features: Matrix, labels: [Int]) {
    requireRows(features, labels)
    return selected(try indices(labels: labels, using: &source), features, labels)
  }
}
