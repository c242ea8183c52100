import Neural

// take-back: Those are the odds; turn them into a probability.
func unweighted(_ q: Double, weight: Double) -> Double {
  q / (1 - q) / weight
}

// pieces: Divide by the weights, not by the examples.
struct Weighed {
  var loss: Double
  var weight: Double
}

func batchLoss(_ pieces: [[Weighed]]) -> Double {
  let all = pieces.joined()
  return all.reduce(0) { $0 + $1.weight * $1.loss } / Double(all.count)
}

// starting-bias: That is the start without the weight.
func startingBias(_ positives: Int, _ negatives: Int, weight: Double) -> Double {
  Double.log(Double(positives) / Double(negatives))
}
