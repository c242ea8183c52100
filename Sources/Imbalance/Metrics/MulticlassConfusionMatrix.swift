import Neural

/// How often each class was given each prediction, and what is read from it (see ``ClassCounts``).
///
///     let matrix = MulticlassConfusionMatrix(
///       labels: [0, 0, 1, 2], predictions: [0, 1, 1, 1], classes: 3)
///     matrix.recall(average: .macro)  // 0.5
public struct MulticlassConfusionMatrix: ClassCounts {
  /// Its cells are numbers of examples.
  public typealias Binary = ConfusionMatrix

  /// The number of classes.
  public let classes: Int

  /// The counts, row-major: row the true class, column the predicted one.
  public let counts: [Int]

  /// Counts `predictions` against `labels`, both in `0..<classes`, in O(n + classes^2).
  public init(labels: [Int], predictions: [Int], classes: Int) {
    var counts = [Int](repeating: 0, count: max(classes, 0) * max(classes, 0))
    forEachCell(labels, predictions, classes) { _, cell in counts[cell] += 1 }
    self.classes = classes
    self.counts = counts
  }
}

/// Calls `body` with the place of each row's cell in a matrix of labels and predictions.
func forEachCell(
  _ labels: [Int], _ predictions: [Int], _ classes: Int, _ body: (_ row: Int, _ cell: Int) -> Void
) {
  require(
    labels.count == predictions.count,
    "\(labels.count) labels with \(predictions.count) predictions: they must be as many")
  require(classes > 0, "\(classes) classes: give 1 or more")
  for row in 0..<labels.count {
    let label = labels[row]
    let prediction = predictions[row]
    require(
      label >= 0 && label < classes && prediction >= 0 && prediction < classes,
      "row \(row) has label \(label) and prediction \(prediction) with \(classes) classes")
    body(row, label * classes + prediction)
  }
}
