import Neural

/// The threshold at which a metric, averaged over cross-validation folds, is greatest;
/// scikit-learn's `TunedThresholdClassifierCV`.
///
/// In each fold the metric is taken at evenly spaced thresholds between the fold's lowest and
/// highest score. The folds' curves are joined by straight lines, read on one grid between the
/// lowest and highest score of all, and averaged. The scores of a fold must come from a model that
/// has not seen the fold; a threshold tuned on training scores is too sure of itself.
///
/// scikit-learn also refuses a fold whose scores are all within 0.00001 of each other, which the
/// probabilities of something rare may well be. This one refuses only scores that are all equal.
public struct TunedThreshold: Sendable, Equatable {
  /// Where the mean is greatest; the lowest such threshold of the grid.
  public let threshold: Double

  /// The mean of the metric there.
  public let value: Double

  /// The grid, ascending.
  public let thresholds: [Double]

  /// The mean of the metric over the folds at each threshold of the grid.
  public let values: [Double]

  /// Tunes on scores that each row got from the model that had not seen its fold.
  ///
  ///     let tuned = try TunedThreshold(
  ///       scores: [0.1, 0.6, 0.3, 0.2, 0.7, 0.9], labels: [0, 1, 0, 0, 1, 1],
  ///       folds: [0, 0, 0, 1, 1, 1])
  ///     FixedThreshold(tuned.threshold)
  ///
  /// - Parameters:
  ///   - scores: One score for each example.
  ///   - labels: 1 for a positive, 0 for a negative.
  ///   - folds: The fold of each example, numbered from 0 on without a gap.
  ///   - thresholds: How many thresholds to try in each fold and on the grid.
  ///   - metric: What to make as great as possible; nil for the balanced accuracy.
  /// - Throws: `MetricError.noExamples`, `.scoreNotFinite` with the row, or `.constantScores` with
  ///   the fold.
  /// - Complexity: O(n + folds thresholds log n).
  public init<Score: Scalar>(
    scores: [Score], labels: [Int], folds: [Int], thresholds: Int = 100,
    metric: ((ConfusionMatrix) -> Double)? = nil
  ) throws(MetricError) {
    require(
      scores.count == labels.count && folds.count == labels.count,
      "\(scores.count) scores, \(labels.count) labels and \(folds.count) folds:"
        + " each example needs one of each")
    for row in 0..<scores.count where !scores[row].isFinite { throw .scoreNotFinite(row: row) }
    var rows = classCounts(folds).map { _ in [Int]() }
    for row in 0..<folds.count { rows[folds[row]].append(row) }
    var curves: [ThresholdCurve] = []
    for fold in 0..<rows.count {
      let ranked = try RankedScores(
        scores: rows[fold].map { scores[$0] }, labels: rows[fold].map { labels[$0] })
      if ranked.thresholds.count == 1 { throw .constantScores(fold: fold) }
      curves.append(ThresholdCurve(ranked, thresholds, metric ?? { $0.balancedAccuracy }))
    }
    if curves.isEmpty { throw .noExamples }
    self.init(curves, thresholds)
  }

  /// Trains and scores each split, then tunes.
  ///
  ///     try TunedThreshold(splits: try StratifiedKFold(5).splits(labels: labels), labels: labels) {
  ///       split in train(on: split.train).scores(of: split.test)
  ///     }
  ///
  /// - Parameters:
  ///   - splits: Each with the rows to train and to test on.
  ///   - labels: 1 for a positive, 0 for a negative, for all rows.
  ///   - thresholds: How many thresholds to try in each split and on the grid.
  ///   - metric: What to make as great as possible; nil for the balanced accuracy.
  ///   - testScores: The scores of the split's test rows, in their order, from a model trained on
  ///     its training rows.
  /// - Throws: As ``init(scores:labels:folds:thresholds:metric:)``, rows counted within the test.
  public init<Score: Scalar>(
    splits: [Split], labels: [Int], thresholds: Int = 100,
    metric: ((ConfusionMatrix) -> Double)? = nil, testScores: (Split) -> [Score]
  ) throws(MetricError) {
    var curves: [ThresholdCurve] = []
    for fold in 0..<splits.count {
      let ranked = try RankedScores(
        scores: testScores(splits[fold]), labels: splits[fold].test.map { labels[$0] })
      if ranked.thresholds.count == 1 { throw .constantScores(fold: fold) }
      curves.append(ThresholdCurve(ranked, thresholds, metric ?? { $0.balancedAccuracy }))
    }
    if curves.isEmpty { throw .noExamples }
    self.init(curves, thresholds)
  }

  private init(_ curves: [ThresholdCurve], _ count: Int) {
    let low = curves.reduce(Double.infinity) { min($0, $1.thresholds[0]) }
    let high = curves.reduce(-Double.infinity) { max($0, $1.thresholds[count - 1]) }
    let grid = evenlySpaced(from: low, through: high, count)
    let means = grid.map { threshold in
      curves.reduce(0.0) { $0 + $1.value(at: threshold) } / Double(curves.count)
    }
    var best = 0
    for place in 0..<means.count where means[place] > means[best] { best = place }
    threshold = grid[best]
    value = means[best]
    thresholds = grid
    values = means
  }
}

/// A metric at evenly spaced thresholds, with straight lines between them.
private struct ThresholdCurve {
  let thresholds: [Double]
  let values: [Double]

  init(_ ranked: RankedScores, _ count: Int, _ metric: (ConfusionMatrix) -> Double) {
    require(count >= 2, "\(count) thresholds: give 2 or more")
    thresholds = evenlySpaced(
      from: ranked.thresholds[ranked.thresholds.count - 1], through: ranked.thresholds[0], count)
    values = thresholds.map { metric(ranked.confusionMatrix(atThreshold: $0)) }
  }

  /// The height at a threshold; beyond the ends, that of the nearest end.
  func value(at threshold: Double) -> Double {
    let above = place(of: threshold, in: thresholds)
    if above == thresholds.count { return values[above - 1] }
    if above == 0 || thresholds[above] == threshold { return values[above] }
    let width = thresholds[above] - thresholds[above - 1]
    let slope = (values[above] - values[above - 1]) / width
    return slope * (threshold - thresholds[above - 1]) + values[above - 1]
  }
}

/// So many numbers from `low` to `high`, both included.
private func evenlySpaced(from low: Double, through high: Double, _ count: Int) -> [Double] {
  let step = (high - low) / Double(count - 1)
  return (0..<count).map { $0 == count - 1 ? high : low + Double($0) * step }
}
