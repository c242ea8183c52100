extension ConfusionMatrix {
  /// The share of decisions that are right: (TP + TN) / n.
  public var accuracy: Double { ratio(Double(truePositives + trueNegatives), Double(count)) }

  /// The share of alerts that are positives: TP / (TP + FP).
  public var precision: Double { ratio(Double(truePositives), Double(alerts)) }

  /// The share of positives that were found: TP / (TP + FN); also sensitivity, true positive rate.
  public var recall: Double { ratio(Double(truePositives), Double(positives)) }

  /// The share of negatives left alone: TN / (TN + FP).
  public var specificity: Double { ratio(Double(trueNegatives), Double(negatives)) }

  /// The share of negatives called positive: FP / (TN + FP).
  public var falsePositiveRate: Double { ratio(Double(falsePositives), Double(negatives)) }

  /// The mean recall over the classes that occur, as scikit-learn's `balanced_accuracy_score`.
  public var balancedAccuracy: Double {
    if positives == 0 { return specificity }
    if negatives == 0 { return recall }
    return (recall + specificity) / 2
  }

  /// The geometric mean of recall and specificity, as imbalanced-learn's `geometric_mean_score`.
  public var gMean: Double { (recall * specificity).squareRoot() }

  /// The harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN).
  public var f1: Double { fBeta(1) }

  /// The weighted harmonic mean of precision and recall, recall counting `beta` times as much:
  ///
  ///     (1 + beta^2) TP / ((1 + beta^2) TP + beta^2 FN + FP)
  ///
  /// (van Rijsbergen, 1979). It ignores true negatives, so it depends on which class is positive.
  public func fBeta(_ beta: Double) -> Double {
    let square = beta * beta
    let found = (1 + square) * Double(truePositives)
    return ratio(found, found + square * Double(falseNegatives) + Double(falsePositives))
  }

  /// The share of the examples that are positive or alerted that are both: TP / (TP + FP + FN).
  public var jaccard: Double { ratio(Double(truePositives), Double(alerts + falseNegatives)) }
}
