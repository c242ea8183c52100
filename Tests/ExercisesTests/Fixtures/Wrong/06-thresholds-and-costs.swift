import Imbalance
import Neural

// price-of-an-alert: Those are odds, not a probability.
func alertThreshold(_ costs: [[Double]]) -> Double {
  (costs[0][1] - costs[0][0]) / (costs[1][0] - costs[1][1])
}

// best-alerts: The last look loses money.
func bestAlerts(
  _ p: [Double], _ amounts: [Double], look: Double, capacity: Int
) -> [Int] {
  let gains = p.indices.map { p[$0] * amounts[$0] }
  return Array(p.indices.sorted { (-gains[$0], $0) < (-gains[$1], $1) }.prefix(capacity))
}
