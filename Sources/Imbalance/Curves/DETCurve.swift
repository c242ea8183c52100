import Neural

/// The false negative rate against the false positive rate at every threshold: detection error
/// tradeoff (Martin et al., 1997), drawn on normal-deviate axes as a rule.
///
/// Ordered as scikit-learn's `det_curve`: thresholds ascend, and the points where one of the rates
/// no longer changes are left out at both ends.
public struct DETCurve: Sendable, Equatable {
  /// The share of the negatives called positive, falling.
  public let falsePositiveRates: [Double]

  /// The share of the positives called negative, rising.
  public let falseNegativeRates: [Double]

  /// The scores from which examples are called positive, ascending; infinity where none is.
  public let thresholds: [Double]
}

extension RankedScores {
  /// The detection error tradeoff of the ranking.
  ///
  ///     let ranked = try RankedScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
  ///     try ranked.detCurve().falseNegativeRates  // [0, 0.5, 0.5]
  ///
  /// - Parameter dropIntermediate: Whether to leave out points at which only the false positive
  ///   rate changes; scikit-learn's `drop_intermediate`.
  /// - Throws: `MetricError.oneClassOnly`, where scikit-learn raises too.
  /// - Complexity: O(distinct scores).
  public func detCurve(dropIntermediate: Bool = false) throws(MetricError) -> DETCurve {
    try requireBothClasses()
    let hits = [0] + truePositives
    let misses = [0] + falsePositives
    let all = dropIntermediate && hits.count > 2 ? turns(hits) : Array(hits.indices)
    // The last point without a false positive, and the first with every positive.
    let first = all.lastIndex { misses[$0] == 0 } ?? 0
    let last = all.firstIndex { hits[$0] == positives } ?? all.count - 1
    let kept = all[first...last].reversed()
    return DETCurve(
      falsePositiveRates: kept.map { Double(misses[$0]) / Double(negatives) },
      falseNegativeRates: kept.map { Double(positives - hits[$0]) / Double(positives) },
      thresholds: kept.map { $0 == 0 ? .infinity : thresholds[$0 - 1] })
  }

  /// The points at which the count has just changed or is about to, and both ends.
  private func turns(_ counts: [Int]) -> [Int] {
    counts.indices.filter { point in
      point == 0 || point == counts.count - 1 || counts[point] != counts[point - 1]
        || counts[point + 1] != counts[point]
    }
  }
}
