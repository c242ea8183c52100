// The exercises of chapters/05-in-practice/chapter.md.
// `swift run lesson5 --exercises` checks what you write here.
// `swift run course exercises reset 5` brings the beginnings back.

import Figures
import Imbalance
import Neural

// A split that leaks (honest-split)

/// The rows to train on and to test on, of payments in order of time.
///
/// Tested are the customers whose number is divisible by 5, from
/// `start` on. The others may be trained on, if their labels arrived,
/// `gap` days late, by then.
func honestSplit(
  _ payments: [Transaction], testFrom start: Double, gap: Double
) -> Split {
  var source = RandomSource(seed: 1)
  return trainTestSplit(
    count: payments.count, testShare: 0.2, using: &source)
}

// Win, tie or loss (verdict)

enum Verdict {
  case win, tie, loss
}

/// What the paired results say about a technique.
func verdict(
  _ technique: [Double], plain: [Double], lowerIsBetter: Bool
) throws -> Verdict {
  let gain = technique.reduce(0, +) - plain.reduce(0, +)
  return gain > 0 ? .win : .loss
}
