import Neural

/// The share of examples whose class is among the `k` classes of the highest scores.
///
/// Among equal scores the class of the greater number comes first, as in scikit-learn's
/// `top_k_accuracy_score`.
///
///     try topKAccuracy(
///       scores: [[0.5, 0.2, 0.2], [0.3, 0.4, 0.2], [0.2, 0.4, 0.3], [0.7, 0.2, 0.1]],
///       labels: [0, 1, 2, 2], k: 2)  // 0.75
///
/// - Parameters:
///   - scores: One row for each example, one column for each class.
///   - labels: The number of the true class of each example.
///   - k: How many classes may be named.
///   - sampleWeight: How much each example counts; nil for all alike.
/// - Throws: `MetricError.noExamples`, `.scoreNotFinite` or `.notAWeight` with the row.
/// - Complexity: O(n classes).
public func topKAccuracy<Score: Scalar>(
  scores: [[Score]], labels: [Int], k: Int = 2, sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  require(
    scores.count == labels.count,
    "\(scores.count) rows of scores with \(labels.count) labels: each row needs one label")
  require(k > 0, "the \(k) highest classes: give 1 or more")
  var hits: [Double] = []
  hits.reserveCapacity(labels.count)
  for row in 0..<labels.count {
    requireTarget(labels[row], row, scores[row].count)
    for score in scores[row] where !score.isFinite { throw .scoreNotFinite(row: row) }
    hits.append(classesAhead(of: labels[row], scores[row]) < k ? 1 : 0)
  }
  return try weightedMean(hits, sampleWeight)
}

/// How many classes stand before `label` when the highest score comes first.
private func classesAhead<Score: Scalar>(of label: Int, _ scores: [Score]) -> Int {
  var ahead = 0
  for other in 0..<scores.count {
    if scores[other] > scores[label] { ahead += 1 }
    if scores[other] == scores[label] && other > label { ahead += 1 }
  }
  return ahead
}
