import Neural

extension DecisionCounts {
  /// Matthews' correlation coefficient, from -1 to 1; 0 when a class or a decision is missing.
  ///
  ///     (TP TN - FP FN) / sqrt((TP + FP) (TP + FN) (TN + FP) (TN + FN))
  ///
  /// (Matthews, 1975; Chicco and Jurman, 2020.) Symmetric: it does not matter which class is
  /// called positive. scikit-learn's `matthews_corrcoef`.
  @inlinable
  public var matthewsCorrelation: Double {
    let hits = Self.mass(truePositives)
    let rejections = Self.mass(trueNegatives)
    let covariance =
      hits * rejections - Self.mass(falsePositives) * Self.mass(falseNegatives)
    let labels = Self.mass(positives) * Self.mass(negatives)
    let decisions = Self.mass(alerts) * Self.mass(count - alerts)
    return ratio(covariance, labels.squareRoot() * decisions.squareRoot())
  }

  /// Cohen's kappa: agreement beyond what the same margins would give by chance; 0 if undefined.
  ///
  ///     (p_o - p_e) / (1 - p_e)
  ///
  /// with `p_o` the accuracy and `p_e` its expectation under independence (Cohen, 1960).
  /// scikit-learn's `cohen_kappa_score`, which returns NaN where it is undefined.
  @inlinable
  public var cohenKappa: Double {
    let total = Self.mass(count)
    let chance =
      Self.mass(positives) * Self.mass(alerts)
      + Self.mass(negatives) * Self.mass(count - alerts)
    let agreed = Self.mass(truePositives + trueNegatives) * total
    return ratio(agreed - chance, total * total - chance)
  }
}

extension ConfusionMatrix {
  /// What torchmetrics 1.9.0 returns as the Matthews correlation, kept here to be shown wrong.
  ///
  /// Where the coefficient is undefined it puts small numbers in place of the zeros, so that the
  /// model that never calls a positive gets almost 1 when positives are rare. Everywhere else it
  /// agrees with ``matthewsCorrelation``.
  public var torchmetricsMatthewsCorrelation: Double {
    let wrong = falsePositives + falseNegatives
    let right = truePositives + trueNegatives
    if right > 0 && wrong == 0 { return 1 }
    if right == 0 && wrong > 0 { return -1 }
    if positives > 0 && negatives > 0 && alerts > 0 && alerts < count {
      return matthewsCorrelation
    }
    let epsilon = Double(Float.ulpOfOne)
    let agreement = truePositives == 0 || trueNegatives == 0 ? right : 0
    let disagreement = falsePositives == 0 || falseNegatives == 0 ? wrong : 0
    var product = 1.0
    for margin in [alerts, positives, negatives, count - alerts] {
      product *= Double(margin) + epsilon
    }
    return epsilon.squareRoot() * Double(agreement - disagreement) / product.squareRoot()
  }
}
