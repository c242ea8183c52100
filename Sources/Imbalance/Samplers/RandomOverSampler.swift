import Neural

/// Repeats examples of small classes at random, as imbalanced-learn's `RandomOverSampler`.
///
/// The result is all examples in their order, then for each class, in order, the drawn ones.
public struct RandomOverSampler: Sendable {
  /// How many examples each class shall have.
  public let strategy: SamplingStrategy

  /// An oversampler; by default every class grows to the largest.
  public init(samplingStrategy: SamplingStrategy = .auto) { strategy = samplingStrategy }

  /// The numbers of the examples after resampling; select rows and labels by them.
  ///
  /// - Throws: `LabelError.missing` unless two classes occur.
  public func indices(
    labels: [Int], using source: inout RandomSource
  ) throws(LabelError) -> [Int] {
    let members = try classMembers(labels)
    let target = strategy.countsAfterOversampling(members.map { $0.count })
    var indices = [Int](0..<labels.count)
    for label in 0..<members.count {
      for _ in members[label].count..<target[label] {
        indices.append(members[label][source.below(members[label].count)])
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

func selected(
  _ indices: [Int], _ features: Matrix, _ labels: [Int]
) -> (features: Matrix, labels: [Int]) {
  (features.selecting(rows: indices), indices.map { labels[$0] })
}

func requireRows(_ features: Matrix, _ labels: [Int]) {
  require(
    features.rows == labels.count,
    "\(features.rows) rows with \(labels.count) labels: each row needs one label")
}

/// The rows of each class, ascending.
func classMembers(_ labels: [Int]) throws(LabelError) -> [[Int]] {
  let counts = classCounts(labels)
  let occurring = counts.count { $0 > 0 }
  if occurring < 2 {
    throw .missing(label: (counts.first ?? 0) == 0 ? 0 : 1)
  }
  var members = counts.map { _ in [Int]() }
  for row in 0..<labels.count { members[labels[row]].append(row) }
  return members
}
