import Neural

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

/// The average precision of the worst ranking, every negative above every positive: with `n`
/// positives and `m` negatives the mean over `i` from 1 to `n` of `i / (i + m)`.
///
///     minimumAveragePrecision(positives: 10, negatives: 90)  // 0.0567
///
/// Many examples bring it to ``minimumAUCPR(prevalence:)``.
///
/// - Complexity: O(positives).
public func minimumAveragePrecision(positives: Int, negatives: Int) -> Double {
  require(
    positives > 0 && negatives >= 0,
    "\(positives) positives and \(negatives) negatives: a ranking needs one positive or more")
  var sum = 0.0
  for place in 1...positives { sum += Double(place) / Double(place + negatives) }
  return sum / Double(positives)
}

extension RankedScores {
  /// The average precision rescaled so that the worst ranking has 0 and the best 1:
  ///
  ///     (AP - AP_min) / (1 - AP_min)
  ///
  /// (Boyd et al., 2012.) It makes test sets of different prevalence a little more comparable; a
  /// constant score still has more than 0.
  ///
  ///     try RankedScores(scores: [3.0, 2, 1], labels: [1, 0, 0]).normalizedAveragePrecision()  // 1
  ///
  /// - Throws: `MetricError.oneClassOnly` when a class is missing.
  /// - Complexity: O(n).
  public func normalizedAveragePrecision() throws(MetricError) -> Double {
    try requireBothClasses()
    let least = minimumAveragePrecision(positives: positives, negatives: negatives)
    return (averagePrecision - least) / (1 - least)
  }
}
