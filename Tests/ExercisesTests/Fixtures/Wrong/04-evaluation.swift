// ap-with-ties: That is the area by trapezoids.
func tiedAP(_ scores: [Double], _ labels: [Int]) -> Double {
  0.75
}

// affordable-fpr: Where is the prevalence?
func affordableFPR(precision: Double, recall: Double, prevalence: Double) -> Double {
  recall * (1 - precision) / precision
}

// budget-in-a-tie: The order of the file decided.
func expectedFinds(_ scores: [Double], _ labels: [Int], alerts: Int) -> Double {
  let order = scores.indices.sorted { scores[$0] > scores[$1] }
  return Double(order.prefix(alerts).count { labels[$0] == 1 })
}
