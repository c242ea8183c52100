extension DecisionCounts {
  /// A metric weighed by which class it favours:
  ///
  ///     (1 + alpha (recall - specificity)) metric^2
  ///
  /// (García et al., 2012). imbalanced-learn's `make_index_balanced_accuracy`.
  ///
  ///     let matrix = ConfusionMatrix(
  ///       truePositives: 1, falsePositives: 1, falseNegatives: 1, trueNegatives: 3)
  ///     matrix.indexBalancedAccuracy { $0.gMean }  // 0.3656
  ///
  /// - Parameters:
  ///   - alpha: How much the difference of recall and specificity counts.
  ///   - squared: Whether the metric is squared, as its authors do.
  ///   - metric: What is weighed; the geometric mean of recall and specificity as a rule.
  public func indexBalancedAccuracy(
    alpha: Double = 0.1, squared: Bool = true, of metric: (Self) -> Double
  ) -> Double {
    let value = metric(self)
    return (1 + alpha * (recall - specificity)) * (squared ? value * value : value)
  }
}
