import Imbalance
import Neural

// find-the-leak: Resample once in each of five folds.
typealias Rows = (x: Matrix, y: [Int])

func foldedAUC(
  _ data: Rows, _ source: inout RandomSource,
  resample: (Rows, inout RandomSource) throws -> Rows
) throws -> Double {
  0.5
}

// two-knobs: That is no share: divide by all rows.
func prevalenceSeen(_ prevalence: Double, keep: Double, copies: Int) -> Double {
  prevalence * Double(copies) / keep
}

func probability(behind score: Double, keep: Double, copies: Int) -> Double {
  score * keep / Double(copies)
}

// negatives-met: The positives' share of the draws is not the negatives'.
func negativesMet(positiveShare: Double, epochs: Int) -> Double {
  1 - Double.exp(-positiveShare * Double(epochs))
}
