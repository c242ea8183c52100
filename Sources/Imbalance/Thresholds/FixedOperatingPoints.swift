import Neural

extension RankedScores {
  /// The greatest recall among the thresholds whose precision is at least `precision`; nil if there
  /// is none.
  ///
  /// Among equals the one of greater precision wins. torchmetrics'
  /// `binary_recall_at_fixed_precision`, which returns recall 0 and threshold NaN for nil.
  ///
  ///     let ranked = try RankedScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
  ///     ranked.bestRecall(atPrecision: 0.6)?.threshold  // 0.35
  ///
  /// - Complexity: O(distinct scores).
  public func bestRecall(atPrecision precision: Double) -> ThresholdChoice? {
    requireShare(precision, "precision")
    return best(where: { $0.precision >= precision }, { $0.recall }, { $0.precision })
  }

  /// The greatest precision among the thresholds whose recall is at least `recall`.
  ///
  /// Among equals the one of greater recall wins. torchmetrics'
  /// `binary_precision_at_fixed_recall`. nil without a positive.
  ///
  ///     ranked.bestPrecision(atRecall: 1)?.value  // 0.6667 for the ranking above
  ///
  /// - Complexity: O(distinct scores).
  public func bestPrecision(atRecall recall: Double) -> ThresholdChoice? {
    requireShare(recall, "recall")
    if positives == 0 { return nil }
    return best(where: { $0.recall >= recall }, { $0.precision }, { $0.recall })
  }

  /// The greatest recall among the thresholds whose specificity is at least `specificity`; nil if
  /// there is none. torchmetrics' `binary_sensitivity_at_specificity`.
  ///
  /// - Complexity: O(distinct scores).
  public func bestRecall(atSpecificity specificity: Double) -> ThresholdChoice? {
    requireShare(specificity, "specificity")
    return best(where: { $0.specificity >= specificity }, { $0.recall }, { $0.specificity })
  }

  private func best(
    where isAllowed: (ConfusionMatrix) -> Bool, _ first: (ConfusionMatrix) -> Double,
    _ second: (ConfusionMatrix) -> Double
  ) -> ThresholdChoice? {
    var best: ThresholdChoice?
    for group in 0..<thresholds.count {
      let matrix = confusionMatrix(groups: group + 1)
      if !isAllowed(matrix) { continue }
      let value = first(matrix)
      if let best, (value, second(matrix)) <= (best.value, second(best.confusionMatrix)) {
        continue
      }
      best = ThresholdChoice(
        threshold: thresholds[group], value: value, confusionMatrix: matrix)
    }
    return best
  }
}

private func requireShare(_ share: Double, _ name: String) {
  require(share >= 0 && share <= 1, "a \(name) of \(share): give 0 to 1")
}
