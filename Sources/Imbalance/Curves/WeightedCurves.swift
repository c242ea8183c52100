import Neural

extension WeightedRankedScores {
  /// The average precision with weighted counts; see ``RankedScores/averagePrecision``.
  public var averagePrecision: Double {
    if positives == 0 { return 0 }
    var sum = 0.0
    var before = 0.0
    for group in 0..<thresholds.count {
      let hits = truePositives[group]
      sum += (hits - before) * (hits / (hits + falsePositives[group]))
      before = hits
    }
    return sum / positives
  }

  /// The area under the ROC curve with weighted counts; see ``RankedScores/rocAUC()``.
  ///
  /// - Throws: `MetricError.oneClassOnly` when a class weighs nothing.
  public func rocAUC() throws(MetricError) -> Double {
    try requireBothClasses()
    var twiceTheWins = 0.0
    var hits = 0.0
    var misses = 0.0
    for group in 0..<thresholds.count {
      twiceTheWins += (falsePositives[group] - misses) * (truePositives[group] + hits)
      hits = truePositives[group]
      misses = falsePositives[group]
    }
    return twiceTheWins / (2 * positives * negatives)
  }

  /// The ROC curve with weighted rates; see ``RankedScores/rocCurve(dropIntermediate:)``.
  ///
  /// - Throws: `MetricError.oneClassOnly` when a class weighs nothing.
  public func rocCurve(dropIntermediate: Bool = true) throws(MetricError) -> ROCCurve {
    try requireBothClasses()
    let kept = thresholds.indices.filter {
      !dropIntermediate || isCorner($0, truePositives, falsePositives)
    }
    return ROCCurve(
      falsePositiveRates: [0] + kept.map { falsePositives[$0] / negatives },
      truePositiveRates: [0] + kept.map { truePositives[$0] / positives },
      thresholds: [.infinity] + kept.map { thresholds[$0] })
  }

  /// The precision-recall curve with weighted counts; see ``PrecisionRecallCurve``.
  public var precisionRecallCurve: PrecisionRecallCurve {
    PrecisionRecallCurve(
      thresholds: thresholds, hits: truePositives, misses: falsePositives
    ) { $0 }
  }
}

/// The average precision of `scores`, each example counting by its weight; scikit-learn's
/// `average_precision_score(sample_weight:)`.
///
/// - Throws: As ``WeightedRankedScores/init(scores:labels:sampleWeight:)``.
/// - Complexity: O(n).
public func averagePrecision<Score: Scalar>(
  scores: [Score], labels: [Int], sampleWeight: [Double]
) throws(MetricError) -> Double {
  try WeightedRankedScores(scores: scores, labels: labels, sampleWeight: sampleWeight)
    .averagePrecision
}

/// The area under the ROC curve of `scores`, each example counting by its weight; scikit-learn's
/// `roc_auc_score(sample_weight:)`.
///
/// - Throws: As ``WeightedRankedScores/init(scores:labels:sampleWeight:)``; and
///   `MetricError.oneClassOnly` when a class weighs nothing.
/// - Complexity: O(n).
public func rocAUC<Score: Scalar>(
  scores: [Score], labels: [Int], sampleWeight: [Double]
) throws(MetricError) -> Double {
  try WeightedRankedScores(scores: scores, labels: labels, sampleWeight: sampleWeight).rocAUC()
}
