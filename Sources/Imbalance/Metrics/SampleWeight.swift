import Neural

/// Refuses weights that are negative or not finite; there must be one for each of `count` rows.
func requireWeights(_ weights: [Double], _ count: Int) throws(MetricError) {
  require(
    weights.count == count,
    "\(weights.count) sample weights for \(count) examples: each example needs one")
  for row in 0..<weights.count where !(weights[row] >= 0 && weights[row].isFinite) {
    throw .notAWeight(row: row)
  }
}

/// The mean of `values`, each counting by its weight; no weights: all alike.
///
/// - Throws: `MetricError.noExamples` when there are none, or all weigh nothing.
func weightedMean(_ values: [Double], _ weights: [Double]?) throws(MetricError) -> Double {
  if values.isEmpty { throw .noExamples }
  guard let weights else {
    var sum = 0.0
    for value in values { sum += value }
    return sum / Double(values.count)
  }
  try requireWeights(weights, values.count)
  var sum = 0.0
  var mass = 0.0
  for row in 0..<values.count {
    sum += weights[row] * values[row]
    mass += weights[row]
  }
  if mass == 0 { throw .noExamples }
  return sum / mass
}
