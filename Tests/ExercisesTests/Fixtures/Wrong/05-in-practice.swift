import Imbalance
import Neural

// honest-split: Customers divisible by 5 are tested.
func honestSplit(
  _ payments: [Transaction], testFrom start: Double, gap: Double
) -> Split {
  let rows = payments.indices
  return Split(
    train: rows.filter { payments[$0].time <= start - gap },
    test: rows.filter { payments[$0].customer % 5 == 0 && payments[$0].time >= start })
}

enum Verdict {
  case win, tie, loss
}

// verdict: The mean is higher; is its interval above 0?
func verdict(
  _ technique: [Double], plain: [Double], lowerIsBetter: Bool
) throws -> Verdict {
  let gain = technique.reduce(0, +) - plain.reduce(0, +)
  return (gain > 0) == lowerIsBetter ? .loss : .win
}
