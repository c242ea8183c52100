import Neural

/// The mean negative log-likelihood of the labels, in nats.
///
///     -mean(y log p + (1 - y) log(1 - p))
///
/// Probabilities are widened to `Double` and kept `Double.ulpOfOne` away from 0 and 1, as
/// scikit-learn's `log_loss` does for doubles, so a wrong certainty costs 36 and not infinity.
/// From logits, take `binaryCrossEntropyWithLogits`, which needs no such limit.
///
///     try logLoss(probabilities: [0.1, 0.9], labels: [0, 1])  // 0.1054
///
/// - Parameters:
///   - probabilities: The probability of a positive for each example.
///   - labels: 1 for a positive, 0 for a negative.
///   - sampleWeight: How much each example counts; nil for all alike.
/// - Throws: `MetricError.noExamples`, `.notAProbability` or `.notAWeight` with the first row.
/// - Complexity: O(n).
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func logLoss<Score: Scalar>(
  probabilities: [Score], labels: [Int], sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  try meanScore(probabilities, labels, sampleWeight) { p, label in
    let kept = insideUnitInterval(p)
    return label == 1 ? -Double.log(kept) : -Double.log(1 - kept)
  }
}

/// The mean negative log-likelihood of the labels for any number of classes, in nats:
/// `-mean(log p_y)`, with probabilities kept away from 0 as in the binary case.
///
///     try logLoss(probabilities: [[0.7, 0.2, 0.1]], labels: [0])  // 0.3567
///
/// - Parameters:
///   - probabilities: One row for each example, one column for each class; rows add up to 1.
///   - labels: The number of the true class of each example.
///   - sampleWeight: How much each example counts; nil for all alike.
/// - Throws: `MetricError.noExamples`, `.notAProbability`, `.notADistribution` or `.notAWeight`
///   with the first row.
/// - Complexity: O(n classes).
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func logLoss<Score: Scalar>(
  probabilities: [[Score]], labels: [Int], sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  try meanScore(probabilities, labels, sampleWeight) { row, label in
    -Double.log(insideUnitInterval(Double(row[label])))
  }
}

/// `p`, kept a rounding error away from 0 and 1.
private func insideUnitInterval(_ p: Double) -> Double {
  min(max(p, Double.ulpOfOne), 1 - Double.ulpOfOne)
}
