import Neural

/// Shuffles and cuts into stratified folds again and again; scikit-learn's
/// `RepeatedStratifiedKFold`.
///
/// With few positives one division says little; the spread over repeats shows how little. The
/// test sets of different repeats overlap, so they are no independent measurements.
///
///     var source = RandomSource(seed: 1)
///     let labels = [0, 0, 1, 0, 1, 0]
///     let splitter = RepeatedStratifiedKFold(2, repeats: 3)
///     let splits = try splitter.splits(labels: labels, using: &source)
///     splits.map { $0.test.count { labels[$0] == 1 } }  // [1, 1, 1, 1, 1, 1]
public struct RepeatedStratifiedKFold: Sendable, Equatable {
  /// How one division is made.
  public let division: StratifiedKFold

  /// How many divisions there are.
  public let repeats: Int

  /// A splitter into `folds` folds, `repeats` times.
  public init(_ folds: Int = 5, repeats: Int = 10) {
    require(repeats > 0, "\(repeats) repeats: give 1 or more")
    division = StratifiedKFold(folds)
    self.repeats = repeats
  }

  /// All splits, the folds of the first division in front.
  ///
  /// Complexity: O(repeats * rows * folds).
  ///
  /// - Throws: `LabelError.tooFew` if no class has as many examples as there are folds.
  public func splits(
    labels: [Int], using source: inout RandomSource
  ) throws(LabelError) -> [Split] {
    var splits: [Split] = []
    for _ in 0..<repeats { splits += try division.splits(labels: labels, shuffledBy: &source) }
    return splits
  }
}
