// The exercises of chapters/06-thresholds-and-costs/chapter.md.
// `swift run lesson6 --exercises` checks what you write here.
// `swift run course exercises reset 6` brings the beginnings back.

import Figures
import Imbalance
import Neural

// The price of an alert (price-of-an-alert)

/// The probability from which an alert is the cheaper decision. A row
/// for honest, a row for fraud; a column for leaving, one for alerting.
func alertThreshold(_ costs: [[Double]]) -> Double {
  costs[0][1] / (costs[0][1] + costs[1][0])
}

// The best hundred alerts (best-alerts)

/// The rows to look at, the best first.
func bestAlerts(
  _ p: [Double], _ amounts: [Double], look: Double, capacity: Int
) -> [Int] {
  Array(p.indices.sorted { p[$0] > p[$1] }.prefix(capacity))
}
