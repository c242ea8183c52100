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
/// - Throws: `MetricError.noExamples`.
/// - Complexity: O(n + classes).
public func macroAveragedAbsoluteError(
  labels: [Int], predictions: [Int]
) throws(MetricError) -> Double {
  require(
    labels.count == predictions.count,
    "\(labels.count) labels with \(predictions.count) predictions: they must be as many")
  if labels.isEmpty { throw .noExamples }
  let counts = classCounts(labels)
  var distances = [Int](repeating: 0, count: counts.count)
  for row in 0..<labels.count {
    distances[labels[row]] += abs(labels[row] - predictions[row])
  }
  var sum = 0.0
  var present = 0
  for label in 0..<counts.count where counts[label] > 0 {
    sum += Double(distances[label]) / Double(counts[label])
    present += 1
  }
  return sum / Double(present)
}
