import Neural

/// Leaves out examples of large classes at random, as imbalanced-learn's `RandomUnderSampler`.
///
/// The result holds class after class, in order; a class that shrinks in random order, one that
/// does not in its own.
public struct RandomUnderSampler: Sendable {
  /// How many examples each class shall have.
  public let strategy: SamplingStrategy

  /// An undersampler; by default every class shrinks to the smallest.
  public init(samplingStrategy: SamplingStrategy = .auto) { strategy = samplingStrategy }

  /// The numbers of the examples that stay, each at most once.
  ///
  /// - Throws: `LabelError.missing` unless two classes occur.
  public func indices(
    labels: [Int], using source: inout RandomSource
  ) throws(LabelError) -> [Int] {
    let members = try classMembers(labels)
    let target = strategy.countsAfterUndersampling(members.map { $0.count })
    var indices: [Int] = []
    for label in 0..<members.count {
      var rows = members[label]
      if target[label] < rows.count { source.shuffle(&rows) }
      indices += rows.prefix(target[label])
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
