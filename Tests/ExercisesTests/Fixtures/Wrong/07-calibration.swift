import Imbalance
import Neural

func moved(_ p: Double, from trained: Double, to actual: Double) -> Double {
  let fraud = p * actual / trained
  let rest = (1 - p) * (1 - actual) / (1 - trained)
  return fraud / (fraud + rest)
}

// there-and-back: That is the mean before any correction.
func prevalence(of p: [Double], trained: Double) -> Double {
  p.reduce(0, +) / Double(p.count)
}

// useless: Give 1,000 different probabilities.
func guesses(count: Int, prevalence: Double) -> [Double] {
  (0..<count).map { _ in prevalence }
}

// cut: The scores got higher, so the cut does.
func cut(_ threshold: Double, keep: Double) -> Double {
  threshold * keep
}
