import Neural

/// A percentile interval of any metric from a bootstrap over rows.
///
/// For the difference of two models return it from `metric`: both are then measured on the same
/// resample, and what rows have in common cancels.
///
///     let bootstrap = RowBootstrap(labels: labels, groups: cards)
///     let gain = try bootstrapInterval(bootstrap, rows: labels.count, using: &source) { rows in
///       brier(old, rows) - brier(new, rows)
///     }
///
/// - Parameters:
///   - bootstrap: How rows are drawn.
///   - rows: How many rows there are.
///   - replicates: How often to draw.
///   - confidence: The share of the replicates inside the interval.
///   - source: What is drawn with.
///   - metric: The metric of these rows, some of which occur more than once; never NaN.
/// - Returns: The metric of all rows, and the quantiles of that of the resamples.
/// - Throws: What `metric` throws.
/// - Complexity: `replicates` times that of `metric`.
public func bootstrapInterval<Failure: Error>(
  _ bootstrap: RowBootstrap, rows: Int, replicates: Int = 1_000, confidence: Double = 0.95,
  using source: inout RandomSource, metric: ([Int]) throws(Failure) -> Double
) throws(Failure) -> Interval {
  requireReplicates(replicates, confidence)
  let estimate = try metric(Array(0..<rows))
  var values: [Double] = []
  values.reserveCapacity(replicates)
  for _ in 0..<replicates { values.append(try metric(bootstrap.rows(using: &source))) }
  return percentileInterval(estimate, values, confidence)
}

/// A percentile interval of any metric of a ranking from a bootstrap over its rows.
///
/// Scores are sorted once; a resample only counts anew how often each row was drawn.
///
///     try bootstrapInterval(scores: scores, labels: labels, using: &source) { $0.averagePrecision }
///     try bootstrapInterval(scores: scores, labels: labels, groups: cards, using: &source) {
///       ranked throws(MetricError) in try ranked.rocAUC()
///     }
///
/// - Parameters:
///   - scores: One score for each example.
///   - labels: 1 for a positive, 0 for a negative.
///   - groups: The group of each example, drawn as a whole; nil where examples stand alone.
///   - isStratified: Whether positives and negatives are drawn separately.
///   - replicates: How often to draw.
///   - confidence: The share of the replicates inside the interval.
///   - source: What is drawn with.
///   - metric: What to measure of each resample; never NaN.
/// - Throws: `MetricError.noExamples` or `.scoreNotFinite`, and what `metric` throws.
/// - Complexity: O(n replicates).
public func bootstrapInterval<Score: Scalar>(
  scores: [Score], labels: [Int], groups: [Int]? = nil, isStratified: Bool = true,
  replicates: Int = 1_000, confidence: Double = 0.95, using source: inout RandomSource,
  metric: (RankedScores) throws(MetricError) -> Double
) throws(MetricError) -> Interval {
  requireReplicates(replicates, confidence)
  let resamples = try RankedResamples(scores, labels)
  let bootstrap = RowBootstrap(labels: labels, groups: groups, isStratified: isStratified)
  var values: [Double] = []
  values.reserveCapacity(replicates)
  for _ in 0..<replicates {
    let draws = draws(bootstrap, labels.count, &source)
    values.append(try metric(resamples.ranked(draws)))
  }
  return percentileInterval(try metric(resamples.whole), values, confidence)
}

/// A percentile interval of how much better a metric of one ranking is than that of another on the
/// same examples: both are measured on the same resamples, so what is hard for both cancels.
///
///     try pairedBootstrapInterval(first: new, second: old, labels: labels, using: &source) {
///       $0.averagePrecision
///     }  // an interval above 0: the new one ranks better
///
/// - Parameters:
///   - first: The scores of the one model.
///   - second: The scores of the other, for the same examples in the same order.
///   - labels: 1 for a positive, 0 for a negative.
///   - groups: The group of each example, drawn as a whole; nil where examples stand alone.
///   - isStratified: Whether positives and negatives are drawn separately.
///   - replicates: How often to draw.
///   - confidence: The share of the replicates inside the interval.
///   - source: What is drawn with.
///   - metric: What to measure of each resample; never NaN.
/// - Returns: The metric of the first less that of the second.
/// - Throws: As the interval of one ranking.
/// - Complexity: O(n replicates).
public func pairedBootstrapInterval<Score: Scalar>(
  first: [Score], second: [Score], labels: [Int], groups: [Int]? = nil,
  isStratified: Bool = true, replicates: Int = 1_000, confidence: Double = 0.95,
  using source: inout RandomSource, metric: (RankedScores) throws(MetricError) -> Double
) throws(MetricError) -> Interval {
  requireReplicates(replicates, confidence)
  let one = try RankedResamples(first, labels)
  let other = try RankedResamples(second, labels)
  let bootstrap = RowBootstrap(labels: labels, groups: groups, isStratified: isStratified)
  var values: [Double] = []
  values.reserveCapacity(replicates)
  for _ in 0..<replicates {
    let draws = draws(bootstrap, labels.count, &source)
    values.append(try metric(one.ranked(draws)) - metric(other.ranked(draws)))
  }
  let estimate = try metric(one.whole) - metric(other.whole)
  return percentileInterval(estimate, values, confidence)
}

/// How often each of `count` rows is drawn.
private func draws(
  _ bootstrap: RowBootstrap, _ count: Int, _ source: inout RandomSource
) -> [Int32] {
  var draws = [Int32](repeating: 0, count: count)
  bootstrap.forEachRow(using: &source) { draws[$0] += 1 }
  return draws
}

func requireReplicates(_ replicates: Int, _ confidence: Double) {
  require(replicates > 0, "\(replicates) replicates: give 1 or more")
  require(confidence > 0 && confidence < 1, "a confidence of \(confidence): give 0 < c < 1")
}

/// The middle `confidence` of the values.
func percentileInterval(
  _ estimate: Double, _ values: [Double], _ confidence: Double
) -> Interval {
  for value in values {
    require(!value.isNaN, "the metric of a resample is not a number: give it a value there")
  }
  let sorted = values.sorted()
  return Interval(
    estimate: estimate, lower: quantile(sorted, (1 - confidence) / 2),
    upper: quantile(sorted, (1 + confidence) / 2))
}
