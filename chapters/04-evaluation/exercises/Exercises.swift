// The exercises of chapters/04-evaluation/chapter.md.
// `swift run lesson4 --exercises` checks what you write here.
// `swift run course exercises reset 4` brings the beginnings back.

import Figures
import Imbalance
import Neural

// Average precision, ties included (ap-with-ties)

/// Average precision; rows of equal score are one step.
func tiedAP(_ scores: [Double], _ labels: [Int]) -> Double {
  let order = scores.indices.sorted { scores[$0] > scores[$1] }
  var (hits, sum) = (0, 0.0)
  for (rank, row) in order.enumerated() where labels[row] == 1 {
    hits += 1
    sum += Double(hits) / Double(rank + 1)
  }
  return sum / Double(hits)
}

// The false alarms you can afford (affordable-fpr)

/// The false positive rate at which the precision is just reached.
func affordableFPR(
  precision: Double, recall: Double, prevalence: Double
) -> Double {
  1 - precision
}

// A budget that ends in a tie (budget-in-a-tie)

/// The expected number of positives among the highest scores.
func expectedFinds(_ scores: [Double], _ labels: [Int], alerts: Int)
  -> Double
{
  let order = scores.indices.sorted { scores[$0] > scores[$1] }
  return Double(order.prefix(alerts).count { labels[$0] == 1 })
}
