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
  try RankedScores(scores: scores, labels: labels).averagePrecision
}

/// The least area that a precision-recall curve can have at a prevalence, when every negative
/// outranks every positive: `1 + (1 - p) log(1 - p) / p` (Boyd et al., 2012).
///
///     minimumAUCPR(prevalence: 0.1)  // 0.0518
public func minimumAUCPR(prevalence: Double) -> Double {
  require(
    prevalence > 0 && prevalence < 1,
    "a prevalence of \(prevalence): it must lie between 0 and 1, ends excluded")
  return 1 + (1 - prevalence) * Double.log1p(-prevalence) / prevalence
}
