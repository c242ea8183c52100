import Neural

/// The mean squared distance between probability and label, from 0 to 1 (Brier, 1950).
///
///     mean((p - y)^2)
///
/// scikit-learn's `brier_score_loss` for two classes, whose `scale_by_half="auto"` halves Brier's
/// own sum over both classes.
///
///     try brierScore(probabilities: [0.1, 0.8], labels: [0, 1])  // 0.025
///
/// - Parameters:
///   - probabilities: The probability of a positive for each example.
///   - labels: 1 for a positive, 0 for a negative.
///   - sampleWeight: How much each example counts; nil for all alike.
/// - Throws: `MetricError.noExamples`, `.notAProbability` or `.notAWeight` with the first row.
/// - Complexity: O(n).
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func brierScore<Score: Scalar>(
  probabilities: [Score], labels: [Int], sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  try meanScore(probabilities, labels, sampleWeight) { p, label in
    let error = p - Double(label)
    return error * error
  }
}

/// The mean over the examples of the squared distances, summed over the classes, between
/// probabilities and the true class (Brier, 1950); from 0 to 2.
///
///     try brierScore(probabilities: [[0.7, 0.2, 0.1]], labels: [0])  // 0.14
///
/// - Parameters:
///   - probabilities: One row for each example, one column for each class; rows add up to 1.
///   - labels: The number of the true class of each example.
///   - scaleByHalf: Whether to halve the sum, so that it lies between 0 and 1; nil halves it for
///     two classes only, scikit-learn's `scale_by_half="auto"`.
///   - sampleWeight: How much each example counts; nil for all alike.
/// - Throws: `MetricError.noExamples`, `.notAProbability`, `.notADistribution` or `.notAWeight`
///   with the first row.
/// - Complexity: O(n classes).
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func brierScore<Score: Scalar>(
  probabilities: [[Score]], labels: [Int], scaleByHalf: Bool? = nil,
  sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  let mean = try meanScore(probabilities, labels, sampleWeight) { row, label in
    var sum = 0.0
    for column in 0..<row.count {
      let error = Double(row[column]) - (column == label ? 1 : 0)
      sum += error * error
    }
    return sum
  }
  let isHalved = scaleByHalf ?? ((probabilities.first?.count ?? 0) <= 2)
  return isHalved ? mean / 2 : mean
}
