import Neural

/// A percentile interval of the average precision from a stratified bootstrap.
///
/// Positives and negatives are resampled separately, so the prevalence stays. Positives that
/// belong together, as the frauds of one episode, are drawn together: a hundred frauds in
/// twenty-three episodes say what twenty-three independent ones would. Negatives are drawn one by
/// one; only how many of them fall between two positives matters, so a replicate costs
/// O(positives) and not O(n). Equal scores stay equal.
///
/// - Parameters:
///   - scores: One score for each example; greater means more likely positive.
///   - labels: 1 for a positive, 0 for a negative.
///   - groups: The group of each example, nil where a positive stands alone; the groups of
///     negatives are not looked at. No groups: every positive stands alone.
///   - replicates: How many times to resample.
///   - confidence: The share of the replicates inside the interval.
///   - source: What is drawn with.
/// - Throws: `MetricError` on no examples, a score that is not finite, or one class only.
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func averagePrecisionInterval<Score: Scalar>(
  scores: [Score], labels: [Int], groups: [Int?]? = nil, replicates: Int = 1_000,
  confidence: Double = 0.95, using source: inout RandomSource
) throws(MetricError) -> Interval {
  requireReplicates(replicates, confidence)
  let ranked = try RankedScores(scores: scores, labels: labels)
  try ranked.requireBothClasses()
  let rows = labels.indices.filter { labels[$0] == 1 }
  let steps = rows.map { ranked.groups(atOrAbove: Double(scores[$0])) - 1 }
  let bootstrap = PrecisionReplicates(
    ranked, positiveSteps: steps, units: units(of: rows, groups))
  let values = (0..<replicates).map { _ in bootstrap.replicate(using: &source) }
  return percentileInterval(ranked.averagePrecision, values, confidence)
}

/// The positives in groups, as places in `rows`, the group that appears first in front.
private func units(of rows: [Int], _ groups: [Int?]?) -> [[Int]] {
  var units: [[Int]] = []
  var unitOfGroup: [Int: Int] = [:]
  for place in 0..<rows.count {
    guard let group = groups?[rows[place]] else {
      units.append([place])
      continue
    }
    if let unit = unitOfGroup[group] {
      units[unit].append(place)
    } else {
      unitOfGroup[group] = units.count
      units.append([place])
    }
  }
  return units
}

/// What a replicate needs of the ranking: the steps at which positives stand.
private struct PrecisionReplicates {
  /// The step of each positive, the best step 0.
  let steps: [Int]
  let stepCount: Int
  /// The negatives at or above each step that are not at or above the one before.
  let negatives: [Int]
  /// The positives that are drawn together.
  let units: [[Int]]
  let allNegatives: Int

  init(_ ranked: RankedScores, positiveSteps: [Int], units: [[Int]]) {
    let distinct = positiveSteps.sorted().reduce(into: [Int]()) { steps, step in
      if steps.last != step { steps.append(step) }
    }
    let above = distinct.map { ranked.falsePositives[$0] }
    negatives = above.indices.map { $0 == 0 ? above[0] : above[$0] - above[$0 - 1] }
    steps = positiveSteps.map { place(of: $0, in: distinct) }
    stepCount = distinct.count
    allNegatives = ranked.negatives
    self.units = units
  }

  func replicate(using source: inout RandomSource) -> Double {
    var hitsAtStep = [Int](repeating: 0, count: stepCount)
    for _ in 0..<units.count {
      for positive in units[source.below(units.count)] { hitsAtStep[steps[positive]] += 1 }
    }
    var left = allNegatives
    var drawsLeft = allNegatives
    var misses = 0
    var hits = 0
    var sum = 0.0
    for step in 0..<stepCount {
      let share = left == 0 ? 0 : Double(negatives[step]) / Double(left)
      let drawn = source.binomial(drawsLeft, min(1, share))
      left -= negatives[step]
      drawsLeft -= drawn
      misses += drawn
      if hitsAtStep[step] == 0 { continue }
      hits += hitsAtStep[step]
      sum += Double(hitsAtStep[step]) * (Double(hits) / Double(hits + misses))
    }
    return hits == 0 ? 0 : sum / Double(hits)
  }
}
