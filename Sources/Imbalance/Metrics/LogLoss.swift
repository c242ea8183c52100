import Neural

/// The mean negative log-likelihood of the labels, in nats.
///
///     -mean(y log p + (1 - y) log(1 - p))
///
/// Probabilities are widened to `Double` and kept `Double.ulpOfOne` away from 0 and 1, as
/// scikit-learn's `log_loss` does for doubles, so a wrong certainty costs 36 and not infinity.
/// From logits, take `binaryCrossEntropyWithLogits`, which needs no such limit.
///
/// - Throws: `MetricError.noExamples`, or `.notAProbability` with the first offending row.
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func logLoss<Score: Scalar>(
  probabilities: [Score], labels: [Int]
) throws(MetricError) -> Double {
  let tiny = Double.ulpOfOne
  return try meanScore(probabilities, labels) { p, label in
    let kept = min(max(p, tiny), 1 - tiny)
    return label == 1 ? -Double.log(kept) : -Double.log(1 - kept)
  }
}

/// The mean of `score` over all examples, after the checks every probability score needs.
@_specialize(where Score == Float)
@_specialize(where Score == Double)
func meanScore<Score: Scalar>(
  _ probabilities: [Score], _ labels: [Int], _ score: (Double, Int) -> Double
) throws(MetricError) -> Double {
  require(
    probabilities.count == labels.count,
    "\(probabilities.count) probabilities with \(labels.count) labels: they must be as many")
  if probabilities.isEmpty { throw .noExamples }
  var sum = 0.0
  for row in 0..<labels.count {
    let p = Double(probabilities[row])
    let label = labels[row]
    if !(p >= 0 && p <= 1) { throw .notAProbability(row: row) }
    require(label == 0 || label == 1, "label \(label) in row \(row): a label must be 0 or 1")
    sum += score(p, label)
  }
  return sum / Double(labels.count)
}
