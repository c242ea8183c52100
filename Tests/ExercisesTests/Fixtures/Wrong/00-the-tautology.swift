import Neural

// doing-nothing: That is the area by trapezoids.
struct DoingNothing {
  var accuracy = 0.0
  var balancedAccuracy = 0.5
  var f1 = 0.0
  var averagePrecision = 0.0
  var rocAUC = 0.5
  var logLoss = 0.0
}

func scoresOfDoingNothing(prevalence: Double) -> DoingNothing {
  DoingNothing(
    accuracy: 1 - prevalence, averagePrecision: (1 + prevalence) / 2,
    logLoss: -Double.log(1 - prevalence))
}

// safe-mcc: Exercises.swift:24: a whole number became too large for its type
func safeMCC(tp: Int, fp: Int, fn: Int, tn: Int) -> Double {
  let product = tp * tn - fp * fn
  let sums = [tp + fp, tp + fn, tn + fp, tn + fn]
  if sums.contains(0) { return 0 }
  return Double(product) / Double(sums.reduce(1, *)).squareRoot()
}

// cut-logits: The wrong way round: dear misses flag more.
func flags(_ logits: [Double], miss: Double, alarm: Double) -> [Bool] {
  logits.map { $0 >= Double.log(miss / alarm) }
}
