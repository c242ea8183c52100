import Neural

/// Tests on later and later rows and trains on those before; scikit-learn's `TimeSeriesSplit`.
///
/// Rows are in the order of time. A gap keeps what is not known yet out of training, such as
/// labels that arrive weeks later.
///
///     TimeSeriesSplit(2, gap: 1).splits(count: 6)
///     // train [0], test [2, 3]; train [0, 1, 2], test [4, 5]
public struct TimeSeriesSplit: Sendable, Equatable {
  /// How many splits there are.
  public let folds: Int

  /// How many rows between training and test rows are left out.
  public let gap: Int

  /// How many rows are tested on each time; nil for `count / (folds + 1)`, rounded down.
  public let testSize: Int?

  /// How many rows are trained on at most, the latest ones; nil for all.
  public let maxTrainSize: Int?

  /// A splitter that tests `folds` times, the last time on the last rows.
  public init(_ folds: Int = 5, gap: Int = 0, testSize: Int? = nil, maxTrainSize: Int? = nil) {
    require(folds >= 2, "\(folds) folds: give 2 or more")
    require(gap >= 0, "a gap of \(gap) rows: give 0 or more")
    require((testSize ?? 1) > 0 && (maxTrainSize ?? 1) > 0, "a size of 0 rows: give 1 or more")
    self.folds = folds
    self.gap = gap
    self.testSize = testSize
    self.maxTrainSize = maxTrainSize
  }

  /// The splits of rows `0..<count`, the earliest first.
  ///
  /// Complexity: O(folds * count).
  public func splits(count: Int) -> [Split] {
    require(count > folds, "\(folds) folds of \(count) rows: a fold would be empty")
    let size = testSize ?? count / (folds + 1)
    let firstStart = count - folds * size
    require(
      firstStart > gap,
      "\(folds) test sets of \(size) rows and a gap of \(gap) leave none of \(count) to train on")
    return (0..<folds).map { fold in
      let start = firstStart + fold * size
      let end = start - gap
      return Split(
        train: [Int](max(0, end - (maxTrainSize ?? end))..<end),
        test: [Int](start..<start + size))
    }
  }
}
