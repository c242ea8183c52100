import Neural

/// What the examples of each class weigh that were given each prediction.
///
/// scikit-learn's metrics of several classes with a `sample_weight`. Weights that are all 1 give what
/// ``MulticlassConfusionMatrix`` gives.
///
///     let matrix = try WeightedMulticlassConfusionMatrix(
///       labels: [0, 0, 1, 2], predictions: [0, 1, 1, 1], sampleWeight: [3, 1, 1, 1], classes: 3)
///     matrix.accuracy  // 0.6667
///     matrix.recall(average: .weighted)  // 0.6667
public struct WeightedMulticlassConfusionMatrix: ClassCounts {
  /// Its cells are weights.
  public typealias Binary = WeightedConfusionMatrix

  /// The number of classes.
  public let classes: Int

  /// The weights, row-major: row the true class, column the predicted one.
  public let counts: [Double]

  /// Adds up the weights of `predictions` against `labels`, both in `0..<classes`, in
  /// O(n + classes^2).
  ///
  /// - Throws: `MetricError.notAWeight` with the first row whose weight is negative or not finite.
  public init(
    labels: [Int], predictions: [Int], sampleWeight: [Double], classes: Int
  ) throws(MetricError) {
    try requireWeights(sampleWeight, labels.count)
    var counts = [Double](repeating: 0, count: max(classes, 0) * max(classes, 0))
    forEachCell(labels, predictions, classes) { row, cell in counts[cell] += sampleWeight[row] }
    self.classes = classes
    self.counts = counts
  }
}
