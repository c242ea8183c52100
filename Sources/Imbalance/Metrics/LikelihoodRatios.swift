extension DecisionCounts {
  /// By how much an alert multiplies the odds of a positive: recall / (1 - specificity); nil
  /// without a positive or without a false alarm.
  ///
  /// It does not depend on the prevalence, so it carries over to where positives are rarer.
  /// scikit-learn's `class_likelihood_ratios`, whose NaN is nil here.
  ///
  ///     let matrix = ConfusionMatrix(
  ///       truePositives: 9, falsePositives: 99, falseNegatives: 1, trueNegatives: 891)
  ///     matrix.positiveLikelihoodRatio  // 9
  public var positiveLikelihoodRatio: Double? {
    if positives == 0 || falsePositives == 0 { return nil }
    return Self.mass(truePositives) * Self.mass(negatives)
      / (Self.mass(falsePositives) * Self.mass(positives))
  }

  /// By how much no alert multiplies the odds of a positive: (1 - recall) / specificity; nil
  /// without a positive or without a true negative.
  ///
  ///     matrix.negativeLikelihoodRatio  // 0.1111 for the matrix above
  public var negativeLikelihoodRatio: Double? {
    if positives == 0 || trueNegatives == 0 { return nil }
    return Self.mass(falseNegatives) * Self.mass(negatives)
      / (Self.mass(trueNegatives) * Self.mass(positives))
  }
}
