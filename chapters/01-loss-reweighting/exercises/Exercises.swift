// The exercises of chapters/01-loss-reweighting/chapter.md.
// `swift run lesson1 --exercises` checks what you write here.
// `swift run course exercises reset 1` brings the beginnings back.

import Figures
import Imbalance
import Neural
import _Differentiation

// Take the weight back (take-back)

/// The probability behind `q`, said by a model trained with `weight`.
func unweighted(_ q: Double, weight: Double) -> Double {
  q / weight
}

// A batch in pieces (pieces)

/// What one example costs, and what it weighs.
struct Weighed {
  var loss: Double
  var weight: Double
}

/// The weighted mean loss of a batch that comes in pieces.
func batchLoss(_ pieces: [[Weighed]]) -> Double {
  let means = pieces.map { piece in
    piece.reduce(0) { $0 + $1.weight * $1.loss }
      / piece.reduce(0) { $0 + $1.weight }
  }
  return means.reduce(0, +) / Double(means.count)
}

// Where to start (starting-bias)

/// The logit of the constant with the least weighted loss.
func startingBias(_ positives: Int, _ negatives: Int, weight: Double)
  -> Double
{
  0
}
