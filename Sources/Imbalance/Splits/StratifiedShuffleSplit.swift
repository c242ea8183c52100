import Neural

/// Divides the rows at random again and again, each class in its share; scikit-learn's
/// `StratifiedShuffleSplit`.
///
/// Each split is a `stratifiedSplit` of its own: unlike folds, test sets overlap and a row may be
/// in none.
///
///     var source = RandomSource(seed: 1)
///     let labels = [0, 0, 0, 0, 0, 0, 1, 1, 1]
///     let splitter = StratifiedShuffleSplit(4, testShare: 1.0 / 3)
///     let splits = try splitter.splits(labels: labels, using: &source)
///     splits.map { $0.test.count { labels[$0] == 1 } }  // [1, 1, 1, 1]
public struct StratifiedShuffleSplit: Sendable, Equatable {
  /// How many splits there are.
  public let count: Int

  /// The share of the rows to test on, between 0 and 1, rounded up.
  public let testShare: Double

  /// The share of the rows to train on, rounded down; nil for all that are not tested on.
  public let trainShare: Double?

  /// A splitter that divides `count` times.
  public init(_ count: Int = 10, testShare: Double = 0.1, trainShare: Double? = nil) {
    require(count > 0, "\(count) splits: give 1 or more")
    requireShares(testShare, trainShare)
    self.count = count
    self.testShare = testShare
    self.trainShare = trainShare
  }

  /// The splits.
  ///
  /// Complexity: O(count * rows).
  ///
  /// - Throws: `LabelError.tooFew` if a class has one example only.
  public func splits(
    labels: [Int], using source: inout RandomSource
  ) throws(LabelError) -> [Split] {
    var splits: [Split] = []
    for _ in 0..<count {
      splits.append(
        try stratifiedSplit(
          labels: labels, testShare: testShare, trainShare: trainShare, using: &source))
    }
    return splits
  }
}
