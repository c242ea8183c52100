import Neural

/// The prevalence among unlabelled examples, from the probabilities of a model that was trained at
/// another one (Saerens et al., 2002).
///
/// It is the greatest likelihood of the examples among all prevalences, where the authors' EM
/// arrives: the prevalence that equals the mean of the probabilities corrected to it. Found by
/// bisection, since EM takes very many rounds where the answer is near 0. Good for calibrated
/// probabilities only; a mean of raw scores is pulled towards the prevalence of training.
///
///     try estimatedPrevalence(of: probabilities, trained: 0.5)
///
/// - Parameters:
///   - probabilities: What the model says for the new examples, from 0 to 1.
///   - trained: The prevalence it was trained at, between 0 and 1.
/// - Returns: From 0 to 1; `trained` if every probability is just that.
/// - Throws: `MetricError.noExamples`, or `.notAProbability` with the first offending row.
/// - Complexity: Some sixty passes over the probabilities.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func estimatedPrevalence<T: Scalar>(
  of probabilities: [T], trained: Double
) throws(MetricError) -> Double {
  require(
    trained > 0 && trained < 1,
    "a trained prevalence of \(trained): it must lie between 0 and 1")
  if probabilities.isEmpty { throw .noExamples }
  for row in 0..<probabilities.count where !(probabilities[row] >= 0 && probabilities[row] <= 1) {
    throw .notAProbability(row: row)
  }
  let p = probabilities.map { Double($0) }
  let here = likelihoodSlope(p, trained, at: trained)
  if here == 0 { return trained }
  var low = here > 0 ? trained : 0
  var high = here > 0 ? 1 : trained
  if here > 0 && likelihoodSlope(p, trained, at: 1) >= 0 { return 1 }
  if here < 0 && likelihoodSlope(p, trained, at: 0) <= 0 { return 0 }
  while true {
    let middle = (low + high) / 2
    if middle <= low || middle >= high { return middle }
    if high - low <= 1e-16 * high { return middle }
    if likelihoodSlope(p, trained, at: middle) > 0 { low = middle } else { high = middle }
  }
}

/// The derivative of the log-likelihood by the prevalence, which only falls.
private func likelihoodSlope(_ p: [Double], _ trained: Double, at prevalence: Double) -> Double {
  var slope = 0.0
  for row in 0..<p.count {
    let positive = p[row] / trained
    let negative = (1 - p[row]) / (1 - trained)
    slope += (positive - negative) / (prevalence * positive + (1 - prevalence) * negative)
  }
  return slope
}
