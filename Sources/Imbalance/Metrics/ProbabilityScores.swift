import Neural

/// The mean of `score` over all examples, each by its weight, after the checks that every score of
/// probabilities needs.
@_specialize(where Score == Float)
@_specialize(where Score == Double)
func meanScore<Score: Scalar>(
  _ probabilities: [Score], _ labels: [Int], _ sampleWeight: [Double]? = nil,
  _ score: (Double, Int) -> Double
) throws(MetricError) -> Double {
  require(
    probabilities.count == labels.count,
    "\(probabilities.count) probabilities with \(labels.count) labels: they must be as many")
  if probabilities.isEmpty { throw .noExamples }
  if let sampleWeight { try requireWeights(sampleWeight, labels.count) }
  var sum = 0.0
  var mass = 0.0
  for row in 0..<labels.count {
    let p = Double(probabilities[row])
    let label = labels[row]
    if !(p >= 0 && p <= 1) { throw .notAProbability(row: row) }
    require(label == 0 || label == 1, "label \(label) in row \(row): a label must be 0 or 1")
    let weight = sampleWeight?[row] ?? 1
    sum += weight * score(p, label)
    mass += weight
  }
  if mass == 0 { throw .noExamples }
  return sum / mass
}

/// The same for any number of classes; each row must add up to 1, to the square root of the type's
/// precision.
func meanScore<Score: Scalar>(
  _ probabilities: [[Score]], _ labels: [Int], _ sampleWeight: [Double]?,
  _ score: ([Score], Int) -> Double
) throws(MetricError) -> Double {
  require(
    probabilities.count == labels.count,
    "\(probabilities.count) rows of probabilities with \(labels.count) labels: each needs one")
  var scores: [Double] = []
  scores.reserveCapacity(labels.count)
  for row in 0..<labels.count {
    requireTarget(labels[row], row, probabilities[row].count)
    var mass = 0.0
    for p in probabilities[row] {
      if !(p >= 0 && p <= 1) { throw .notAProbability(row: row) }
      mass += Double(p)
    }
    let slack = Double(Score.ulpOfOne).squareRoot()
    if !((mass - 1).magnitude <= slack) { throw .notADistribution(row: row) }
    scores.append(score(probabilities[row], labels[row]))
  }
  return try weightedMean(scores, sampleWeight)
}

/// The share of the examples in each of `classes` classes, each by its weight.
///
/// - Throws: `MetricError.noExamples`, or `.oneClassOnly` if all that weighs has one label.
func classShares(
  _ labels: [Int], _ classes: Int, _ sampleWeight: [Double]?
) throws(MetricError) -> [Double] {
  if labels.isEmpty { throw .noExamples }
  if let sampleWeight { try requireWeights(sampleWeight, labels.count) }
  var masses = [Double](repeating: 0, count: classes)
  for row in 0..<labels.count {
    requireTarget(labels[row], row, classes)
    masses[labels[row]] += sampleWeight?[row] ?? 1
  }
  let mass = masses.reduce(0, +)
  if mass == 0 { throw .noExamples }
  if let only = masses.firstIndex(of: mass) { throw .oneClassOnly(label: only) }
  return masses.map { $0 / mass }
}
