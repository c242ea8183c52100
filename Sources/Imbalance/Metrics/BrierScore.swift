import Neural

/// The mean squared distance between probability and label, from 0 to 1 (Brier, 1950).
///
///     mean((p - y)^2)
///
/// scikit-learn's `brier_score_loss` for two classes.
///
/// - Throws: `MetricError.noExamples`, or `.notAProbability` with the first offending row.
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func brierScore<Score: Scalar>(
  probabilities: [Score], labels: [Int]
) throws(MetricError) -> Double {
  try meanScore(probabilities, labels) { p, label in
    let error = p - Double(label)
    return error * error
  }
}
