import Imbalance
import Neural

// share-interval: the bounds of 21 in 30
func shareInterval(_ found: Int, of n: Int) -> Interval {
  let share = Double(found) / Double(n)
  let error = (share * (1 - share) / Double(n)).squareRoot()
  return Interval(
    estimate: share, lower: max(share - 2 * error, 0), upper: min(share + 2 * error, 1))
}

// draw-cases: so its recall is 0, 0.9 or 1.
func resampledRecalls(
  _ cases: [[Bool]], count: Int, using source: inout RandomSource
) -> [Double] {
  (0..<count).map { _ in
    let recalls = cases.map { _ in
      let drawn = cases[source.below(cases.count)]
      return Double(drawn.count { $0 }) / Double(drawn.count)
    }
    return recalls.reduce(0, +) / Double(cases.count)
  }
}

// frauds-needed: That is the textbook's, for independent ones.
func fraudsNeeded(
  recall: Double, halfWidth: Double, designEffect: Double
) -> Int {
  let n = 1.96 * 1.96 * recall * (1 - recall) / (halfWidth * halfWidth)
  return Int(n.rounded(.up))
}
