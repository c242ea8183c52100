// The exercises of chapters/07-calibration/chapter.md.
// `swift run lesson7 --exercises` checks what you write here.
// `swift run course exercises reset 7` brings the beginnings back.

import Figures
import Imbalance
import Neural

// There and back (there-and-back)

/// A probability learnt at the prevalence `trained`, for `actual`.
func moved(_ p: Double, from trained: Double, to actual: Double)
  -> Double
{
  p * actual / trained
}

/// The prevalence of payments whose probabilities were learnt at
/// `trained`.
func prevalence(of p: [Double], trained: Double) -> Double {
  p.reduce(0, +) / Double(p.count)
}

// Perfectly calibrated, perfectly useless (useless)

/// Probabilities for `count` payments of which nothing is known but
/// the prevalence.
func guesses(count: Int, prevalence: Double) -> [Double] {
  (0..<count).map { _ in 0.5 }
}

// Where to cut (cut)

/// The score of the undersampled model that stands for the true
/// probability `threshold`.
func cut(_ threshold: Double, keep: Double) -> Double {
  threshold / keep
}
