import Neural

/// Leaves out examples at random until the classes have the given counts: imbalanced-learn's
/// `make_imbalance`, to make a rare class of a common one.
///
///     var source = RandomSource(seed: 1)
///     let rare = try makeImbalance(labels: [0, 0, 0, 1, 1, 1], counts: [1: 1], using: &source)
///     rare.count  // 4
///
/// Complexity: O(rows).
///
/// - Parameters:
///   - labels: The class of each row.
///   - counts: How many examples the named classes keep, no more than they have; the others keep
///     all.
///   - source: What the rows are drawn with.
/// - Returns: The numbers of the rows that stay, class after class.
/// - Throws: `LabelError.missing` unless two classes occur.
public func makeImbalance(
  labels: [Int], counts: [Int: Int], using source: inout RandomSource
) throws(LabelError) -> [Int] {
  try RandomUnderSampler(samplingStrategy: .counts(counts)).indices(labels: labels, using: &source)
}
