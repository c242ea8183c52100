// The exercises of chapters/09-thirty-positives/chapter.md.
// `swift run lesson9 --exercises` checks what you write here.
// `swift run course exercises reset 9` brings the beginnings back.

import Figures
import Imbalance
import Neural

// An interval for a share (share-interval)

/// The 95 % interval for the share behind `found` of `n`.
func shareInterval(_ found: Int, of n: Int) -> Interval {
  let share = Double(found) / Double(n)
  let error = (share * (1 - share) / Double(n)).squareRoot()
  return Interval(
    estimate: share, lower: share - 1.96 * error,
    upper: share + 1.96 * error)
}

// Draw cases (draw-cases)

/// The recall of each of `count` resamples of these cases.
func resampledRecalls(
  _ cases: [[Bool]], count: Int, using source: inout RandomSource
) -> [Double] {
  let frauds = cases.flatMap { $0 }
  return (0..<count).map { _ in
    let drawn = frauds.map { _ in
      frauds[source.below(frauds.count)]
    }
    return Double(drawn.count { $0 }) / Double(drawn.count)
  }
}

// How many frauds (frauds-needed)

/// The frauds needed to know `recall` to plus or minus `halfWidth`.
func fraudsNeeded(
  recall: Double, halfWidth: Double, designEffect: Double
) -> Int {
  let n = 1.96 * 1.96 * recall * (1 - recall) / (halfWidth * halfWidth)
  return Int(n.rounded(.up))
}
