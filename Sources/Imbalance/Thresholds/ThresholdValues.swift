extension RankedScores {
  /// The decisions at every distinct score, the greatest first: the matrix in place `i` calls
  /// positive what scores at least `thresholds[i]`. scikit-learn's
  /// `confusion_matrix_at_thresholds`.
  ///
  ///     let ranked = try RankedScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
  ///     ranked.confusionMatrices.map(\.falsePositives)  // [0, 1, 1, 2]
  ///
  /// - Complexity: O(distinct scores).
  public var confusionMatrices: [ConfusionMatrix] {
    (1...thresholds.count).map { confusionMatrix(groups: $0) }
  }

  /// A metric of the decisions at every distinct score, the greatest first; scikit-learn's
  /// `metric_at_thresholds`, from one sort instead of one pass for each threshold.
  ///
  ///     ranked.values { $0.f1 }  // [0.6667, 0.5, 0.8, 0.6667]
  ///
  /// - Complexity: O(distinct scores).
  public func values(of metric: (ConfusionMatrix) -> Double) -> [Double] {
    (1...thresholds.count).map { metric(confusionMatrix(groups: $0)) }
  }
}
