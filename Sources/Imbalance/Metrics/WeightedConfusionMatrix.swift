import Neural

/// The four cells of a binary decision, each the sum of its examples' weights.
///
/// What scikit-learn's `confusion_matrix(sample_weight:)` and every rate with a `sample_weight`
/// compute. Weights that are all 1 give what ``ConfusionMatrix`` gives.
///
///     let matrix = try WeightedConfusionMatrix(
///       labels: [0, 1, 1], predictions: [1, 1, 0], sampleWeight: [0.5, 2, 1])
///     matrix.precision  // 0.8
///     matrix.recall     // 0.6667
public struct WeightedConfusionMatrix: DecisionCounts {
  /// The weight of the positives called positive.
  public var truePositives: Double
  /// The weight of the negatives called positive.
  public var falsePositives: Double
  /// The weight of the positives called negative.
  public var falseNegatives: Double
  /// The weight of the negatives called negative.
  public var trueNegatives: Double

  /// A matrix from its cells, none negative.
  public init(
    truePositives: Double, falsePositives: Double, falseNegatives: Double, trueNegatives: Double
  ) {
    require(
      truePositives >= 0 && falsePositives >= 0 && falseNegatives >= 0 && trueNegatives >= 0,
      "a confusion matrix adds up weights: no cell may be negative")
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
    self.trueNegatives = trueNegatives
  }

  /// Adds up the weights of `predictions` against `labels`, each 0 or 1, in O(n).
  ///
  /// - Throws: `MetricError.notAWeight` with the first row whose weight is negative or not finite.
  public init(
    labels: [Int], predictions: [Int], sampleWeight: [Double]
  ) throws(MetricError) {
    require(
      labels.count == predictions.count,
      "\(labels.count) labels with \(predictions.count) predictions: they must be as many")
    try requireWeights(sampleWeight, labels.count)
    var cells = [0.0, 0, 0, 0]
    for row in 0..<labels.count {
      let label = labels[row]
      let prediction = predictions[row]
      require(
        (label == 0 || label == 1) && (prediction == 0 || prediction == 1),
        "row \(row) has label \(label) and prediction \(prediction): each must be 0 or 1")
      cells[2 * label + prediction] += sampleWeight[row]
    }
    self.init(
      truePositives: cells[3], falsePositives: cells[1], falseNegatives: cells[2],
      trueNegatives: cells[0])
  }

  /// A weight as it is.
  @inlinable
  public static func mass(_ count: Double) -> Double { count }
}
