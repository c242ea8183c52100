import Neural

/// Repeats examples of small classes at random, as imbalanced-learn's `RandomOverSampler`.
///
/// The result is all examples in their order, then for each class, in order, the drawn ones. With a
/// shrinkage the drawn ones are moved by normal noise, a smoothed bootstrap (Menardi and Torelli,
/// 2014): in each column of standard deviation
///
///     shrinkage * (4 / ((columns + 2) * rows))^(1 / (columns + 4)) * deviation
///
/// with the rows of all classes counted and the deviation of the class, as imbalanced-learn has it.
///
///     var source = RandomSource(seed: 1)
///     try RandomOverSampler().indices(labels: [0, 0, 0, 1], using: &source)  // [0, 1, 2, 3, 3, 3]
public struct RandomOverSampler: Sendable {
  /// How many examples each class shall have.
  public let strategy: SamplingStrategy

  /// How far repeated examples are moved; nil or 0 for exact copies.
  public let shrinkage: Double?

  /// An oversampler; by default every class grows to the largest, by exact copies.
  public init(samplingStrategy: SamplingStrategy = .auto, shrinkage: Double? = nil) {
    require((shrinkage ?? 0) >= 0, "a shrinkage of \(shrinkage ?? 0): give 0 or more")
    strategy = samplingStrategy
    self.shrinkage = shrinkage
  }

  /// The numbers of the examples after resampling; select rows and labels by them.
  ///
  /// Complexity: O(rows after resampling).
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
  /// Features that are not finite are copied as they are. Complexity: O(rows after resampling *
  /// columns).
  ///
  /// - Throws: `LabelError.missing` unless two classes occur.
  public func resample(
    _ features: Matrix, labels: [Int], using source: inout RandomSource
  ) throws(LabelError) -> (features: Matrix, labels: [Int]) {
    requireRows(features, labels)
    let indices = try indices(labels: labels, using: &source)
    let copies = selected(indices, features, labels)
    guard let shrinkage else { return copies }
    let noise = SmoothedBootstrap(features, labels: labels, shrinkage: shrinkage)
    return (noise.moving(copies, from: labels.count, using: &source), copies.labels)
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
