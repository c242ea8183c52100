import Neural

extension RankedScores {
  /// The average precision: precision averaged over the positives as the threshold falls.
  ///
  /// With `P_n` and `R_n` the precision and recall at the n-th distinct score,
  ///
  ///     AP = sum over n of (R_n - R_{n-1}) * P_n
  ///
  /// a step sum without interpolation, as scikit-learn's `average_precision_score`. Equal scores
  /// count as one step, so a constant score gets exactly the prevalence. Without a positive it is
  /// 0, scikit-learn's convention.
  ///
  /// - Complexity: O(distinct scores).
  public var averagePrecision: Double {
    if positives == 0 { return 0 }
    var sum = 0.0
    var before = 0
    for group in 0..<thresholds.count {
      let hits = truePositives[group]
      if hits == before { continue }
      sum += Double(hits - before) * (Double(hits) / Double(hits + falsePositives[group]))
      before = hits
    }
    return sum / Double(positives)
  }
}

/// The average precision of `scores`; see ``RankedScores/averagePrecision``.
///
///     try averagePrecision(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])  // 0.8333
///
/// - Throws: `MetricError` when there are no examples or a score is not finite.
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func averagePrecision<Score: Scalar>(
  scores: [Score], labels: [Int]
) throws(MetricError) -> Double {
  if let order = try PositiveOrder(scores: scores, labels: labels) {
    return order.averagePrecision
  }
  return try RankedScores(scores: scores, labels: labels).averagePrecision
}
