import Neural

/// The distance between label and prediction, averaged within each class that occurs and then over
/// the classes, so that rare grades count like frequent ones (Baccianella et al., 2009).
///
/// For classes that are ordered, as grades are. imbalanced-learn's
/// `macro_averaged_mean_absolute_error`.
///
///     try macroAveragedAbsoluteError(labels: [1, 1, 1, 2, 2, 2], predictions: [1, 2, 1, 2, 1, 2])
///     // 0.3333
///
/// - Parameters:
///   - labels: The grade of each example.
///   - predictions: The predicted grade of each example.
///   - sampleWeight: How much each example counts within its class; nil for all alike.
/// - Throws: `MetricError.noExamples` when there are none or all weigh nothing, or `.notAWeight` with
///   the row.
/// - Complexity: O(n + classes).
public func macroAveragedAbsoluteError(
  labels: [Int], predictions: [Int], sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  require(
    labels.count == predictions.count,
    "\(labels.count) labels with \(predictions.count) predictions: they must be as many")
  if labels.isEmpty { throw .noExamples }
  if let sampleWeight { try requireWeights(sampleWeight, labels.count) }
  let classes = classCounts(labels).count
  var masses = [Double](repeating: 0, count: classes)
  var distances = masses
  for row in 0..<labels.count {
    let weight = sampleWeight?[row] ?? 1
    masses[labels[row]] += weight
    distances[labels[row]] += weight * Double(abs(labels[row] - predictions[row]))
  }
  var sum = 0.0
  var present = 0
  for label in 0..<classes where masses[label] > 0 {
    sum += distances[label] / masses[label]
    present += 1
  }
  if present == 0 { throw .noExamples }
  return sum / Double(present)
}
