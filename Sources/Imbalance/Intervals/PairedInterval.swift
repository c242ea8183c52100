import Neural

/// Student's interval for the mean of independent, about normal values, such as the metric over
/// seeds: `mean ± t s / sqrt(n)` with `n - 1` degrees of freedom (Student, 1908).
///
///     try meanInterval(of: [0.41, 0.44, 0.39, 0.42, 0.43])  // 0.418, from 0.394 to 0.442
///
/// - Parameters:
///   - values: Two or more.
///   - confidence: How often such intervals hold the true mean, between 0 and 1.
/// - Throws: `MetricError.scoreNotFinite` with the place of the first value that is not finite.
/// - Complexity: O(n).
public func meanInterval(
  of values: [Double], confidence: Double = 0.95
) throws(MetricError) -> Interval {
  require(values.count >= 2, "an interval from \(values.count) values: it needs two or more")
  require(confidence > 0 && confidence < 1, "a confidence of \(confidence): give 0 < c < 1")
  for place in 0..<values.count where !values[place].isFinite {
    throw .scoreNotFinite(row: place)
  }
  let n = Double(values.count)
  let mean = values.reduce(0, +) / n
  let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  let error = (square / (n - 1) / n).squareRoot()
  let t = studentTQuantile((1 + confidence) / 2, degreesOfFreedom: values.count - 1)
  return Interval(estimate: mean, lower: mean - t * error, upper: mean + t * error)
}

/// Student's interval for the mean difference of pairs, such as two techniques on the same seeds or
/// data sets: what varies from pair to pair for both alike cancels.
///
///     try pairedInterval(of: [0.41, 0.44, 0.39], and: [0.38, 0.43, 0.37])  // 0.02, from -0.005
///
/// - Parameters:
///   - first: The values of one technique, two or more.
///   - second: Those of the other, in the same order.
///   - confidence: How often such intervals hold the true difference, between 0 and 1.
/// - Returns: The first less the second.
/// - Throws: `MetricError.scoreNotFinite` with the place of the first pair that is not finite.
/// - Complexity: O(n).
public func pairedInterval(
  of first: [Double], and second: [Double], confidence: Double = 0.95
) throws(MetricError) -> Interval {
  require(
    first.count == second.count,
    "\(first.count) values and \(second.count) values: pairs need as many")
  return try meanInterval(
    of: first.indices.map { first[$0] - second[$0] }, confidence: confidence)
}
