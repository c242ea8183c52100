import Neural

extension DecisionCounts {
  /// The share of decisions that are right: (TP + TN) / n. scikit-learn's `accuracy_score`.
  @inlinable
  public var accuracy: Double { Self.share(truePositives + trueNegatives, of: count) }

  /// The share of alerts that are positives: TP / (TP + FP). scikit-learn's `precision_score`.
  @inlinable
  public var precision: Double { Self.share(truePositives, of: alerts) }

  /// The share of positives that were found: TP / (TP + FN); also sensitivity, true positive rate.
  /// scikit-learn's `recall_score`.
  @inlinable
  public var recall: Double { Self.share(truePositives, of: positives) }

  /// The share of positives that were found: ``recall`` by its other name.
  @inlinable
  public var sensitivity: Double { recall }

  /// The share of negatives left alone: TN / (TN + FP). imbalanced-learn's `specificity_score`.
  @inlinable
  public var specificity: Double { Self.share(trueNegatives, of: negatives) }

  /// The share of negatives called positive: FP / (TN + FP).
  @inlinable
  public var falsePositiveRate: Double { Self.share(falsePositives, of: negatives) }

  /// The share of positives called negative: FN / (TP + FN).
  @inlinable
  public var falseNegativeRate: Double { Self.share(falseNegatives, of: positives) }

  /// The mean recall over the classes that occur, as scikit-learn's `balanced_accuracy_score`.
  @inlinable
  public var balancedAccuracy: Double {
    if positives == 0 { return specificity }
    if negatives == 0 { return recall }
    return (recall + specificity) / 2
  }

  /// The balanced accuracy rescaled so that guessing has 0 and perfection 1: with both classes
  /// `2 b - 1`, Youden's J (1950). scikit-learn's `balanced_accuracy_score(adjusted=True)`.
  ///
  /// With one class only, where scikit-learn divides 0 by 0, it is 0.
  @inlinable
  public var adjustedBalancedAccuracy: Double {
    positives == 0 || negatives == 0 ? 0 : 2 * balancedAccuracy - 1
  }

  /// The geometric mean of recall and specificity: `sqrt(recall * specificity)` (Kubat and Matwin,
  /// 1997). imbalanced-learn's `geometric_mean_score`.
  @inlinable
  public var gMean: Double { (recall * specificity).squareRoot() }

  /// The harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN).
  @inlinable
  public var f1: Double { fBeta(1) }

  /// The weighted harmonic mean of precision and recall, recall counting `beta` times as much:
  ///
  ///     (1 + beta^2) TP / ((1 + beta^2) TP + beta^2 FN + FP)
  ///
  /// (van Rijsbergen, 1979). It ignores true negatives, so it depends on which class is positive.
  /// scikit-learn's `fbeta_score`. `beta` is a number of 0 or more.
  @inlinable
  public func fBeta(_ beta: Double) -> Double {
    requireBeta(beta)
    let square = beta * beta
    let found = (1 + square) * Self.mass(truePositives)
    return ratio(
      found, found + square * Self.mass(falseNegatives) + Self.mass(falsePositives))
  }

  /// The share of the examples that are positive or alerted that are both: TP / (TP + FP + FN).
  /// scikit-learn's `jaccard_score`.
  @inlinable
  public var jaccard: Double { Self.share(truePositives, of: alerts + falseNegatives) }
}

@usableFromInline
func requireBeta(_ beta: Double) {
  require(
    beta >= 0 && beta < .infinity, "a beta of \(beta): it must be a number of 0 or more")
}
