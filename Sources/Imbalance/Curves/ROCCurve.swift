import Neural

/// The true positive rate against the false positive rate at every threshold.
///
/// Ordered as scikit-learn's `roc_curve`: thresholds descend, and the first point, where nothing
/// is called positive, has the threshold infinity.
public struct ROCCurve: Sendable, Equatable {
  /// The share of the negatives called positive, from 0 to 1.
  public let falsePositiveRates: [Double]

  /// The share of the positives called positive, from 0 to 1.
  public let truePositiveRates: [Double]

  /// Infinity, then scores, descending.
  public let thresholds: [Double]
}

extension RankedScores {
  /// The ROC curve of the ranking.
  ///
  /// - Parameter dropIntermediate: Whether to leave out points inside a straight stretch, which
  ///   change neither the picture nor the area; scikit-learn's `drop_intermediate`.
  /// - Throws: `MetricError.oneClassOnly`, where scikit-learn warns and returns NaN.
  /// - Complexity: O(distinct scores).
  public func rocCurve(dropIntermediate: Bool = true) throws(MetricError) -> ROCCurve {
    try requireBothClasses()
    var falsePositiveRates = [0.0]
    var truePositiveRates = [0.0]
    var kept = [Double.infinity]
    for group in 0..<thresholds.count {
      if dropIntermediate && !isCorner(group, truePositives, falsePositives) { continue }
      falsePositiveRates.append(Double(falsePositives[group]) / Double(negatives))
      truePositiveRates.append(Double(truePositives[group]) / Double(positives))
      kept.append(thresholds[group])
    }
    return ROCCurve(
      falsePositiveRates: falsePositiveRates, truePositiveRates: truePositiveRates,
      thresholds: kept)
  }

  /// The area under the ROC curve: the chance that a random positive outscores a random negative,
  /// a tie counting half.
  ///
  /// Computed from whole numbers (the Mann-Whitney statistic), so it is exact to the last bit.
  ///
  /// - Throws: `MetricError.oneClassOnly`, where scikit-learn warns and returns NaN.
  public func rocAUC() throws(MetricError) -> Double {
    try requireBothClasses()
    var twiceTheWins = 0
    var hitsBefore = 0
    var missesBefore = 0
    for group in 0..<thresholds.count {
      let hits = truePositives[group]
      let misses = falsePositives[group]
      twiceTheWins += (misses - missesBefore) * (hits + hitsBefore)
      hitsBefore = hits
      missesBefore = misses
    }
    return Double(twiceTheWins) / (2 * Double(positives) * Double(negatives))
  }

  /// The area under the ROC curve up to a false positive rate, rescaled so that chance is 0.5 and
  /// perfection 1 (McClish, 1989), as scikit-learn's `roc_auc_score(max_fpr:)`.
  ///
  /// - Throws: `MetricError.oneClassOnly` when a class is missing.
  public func rocAUC(maxFalsePositiveRate limit: Double) throws(MetricError) -> Double {
    require(limit > 0 && limit <= 1, "a largest false positive rate of \(limit): give 0 < r <= 1")
    let curve = try rocCurve()
    let least = limit * limit / 2
    return (1 + (area(of: curve, upTo: limit) - least) / (limit - least)) / 2
  }

  private func area(of curve: ROCCurve, upTo limit: Double) -> Double {
    var area = 0.0
    for point in 1..<curve.thresholds.count {
      let x0 = curve.falsePositiveRates[point - 1]
      let x1 = curve.falsePositiveRates[point]
      let y0 = curve.truePositiveRates[point - 1]
      let y1 = curve.truePositiveRates[point]
      if x1 > limit {
        let y = y0 + (y1 - y0) * (limit - x0) / (x1 - x0)
        return area + (limit - x0) * (y0 + y) / 2
      }
      area += (x1 - x0) * (y0 + y1) / 2
    }
    return area
  }
}

/// Whether the step into the group differs from the step out of it; both ends are corners.
func isCorner<Mass: AdditiveArithmetic>(_ group: Int, _ hits: [Mass], _ misses: [Mass]) -> Bool {
  if group == 0 || group == hits.count - 1 { return true }
  return bends(hits, at: group) || bends(misses, at: group)
}

private func bends<Mass: AdditiveArithmetic>(_ counts: [Mass], at group: Int) -> Bool {
  counts[group + 1] - counts[group] != counts[group] - counts[group - 1]
}

/// The ROC curve of `scores`; see ``RankedScores/rocCurve(dropIntermediate:)``.
///
/// - Throws: `MetricError` on no examples, a score that is not finite, or one class only.
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func rocCurve<Score: Scalar>(
  scores: [Score], labels: [Int], dropIntermediate: Bool = true
) throws(MetricError) -> ROCCurve {
  try RankedScores(scores: scores, labels: labels).rocCurve(dropIntermediate: dropIntermediate)
}

/// The area under the ROC curve of `scores`; see ``RankedScores/rocAUC()``.
///
///     try rocAUC(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])  // 0.75
///
/// - Throws: `MetricError` on no examples, a score that is not finite, or one class only.
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func rocAUC<Score: Scalar>(
  scores: [Score], labels: [Int]
) throws(MetricError) -> Double {
  if let order = try PositiveOrder(scores: scores, labels: labels) {
    return try order.rocAUC()
  }
  return try RankedScores(scores: scores, labels: labels).rocAUC()
}
