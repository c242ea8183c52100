// The exercises of chapters/00-the-tautology/chapter.md.
// `swift run lesson0 --exercises` checks what you write here.
// `swift run course exercises reset 0` brings the beginnings back.

import Figures
import Imbalance
import Neural

// What doing nothing scores (doing-nothing)

struct DoingNothing {
  var accuracy = 0.0
  var balancedAccuracy = 0.0
  var f1 = 0.0
  var averagePrecision = 0.0
  var rocAUC = 0.0
  var logLoss = 0.0
}

/// What the model that never alarms scores.
func scoresOfDoingNothing(prevalence: Double) -> DoingNothing {
  DoingNothing()
}

// An MCC that survives (safe-mcc)

/// The Matthews correlation coefficient from the four counts.
func safeMCC(tp: Int, fp: Int, fn: Int, tn: Int) -> Double {
  let product = tp * tn - fp * fn
  let squares = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
  return Double(product) / Double(squares).squareRoot()
}

// Cut the logits (cut-logits)

/// Whether to flag each transaction.
func flags(_ logits: [Double], miss: Double, alarm: Double) -> [Bool] {
  logits.map { $0 >= 0.5 }
}
