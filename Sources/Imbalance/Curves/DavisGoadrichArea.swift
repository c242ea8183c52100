import Neural

extension RankedScores {
  /// The area under the precision-recall curve with the counts, not the precision, interpolated
  /// between thresholds (Davis and Goadrich, 2006).
  ///
  /// Between two neighbouring thresholds false positives grow in proportion to true positives, so
  /// precision follows a hyperbola and not the straight line of ``trapezoidalPRArea``. It is what
  /// Keras computes on a grid of thresholds, here at every score. A constant score has exactly the
  /// prevalence. Without a positive it is 0.
  ///
  ///     try RankedScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1]).davisGoadrichArea
  ///     // 0.7973
  ///
  /// - Complexity: O(distinct scores).
  public var davisGoadrichArea: Double {
    if positives == 0 { return 0 }
    return Imbalance.davisGoadrichArea(
      (0...thresholds.count).reversed().map { confusionMatrix(groups: $0) })
  }
}

/// The interpolated area of confusion matrices in the order of rising thresholds.
func davisGoadrichArea(_ grid: [ConfusionMatrix]) -> Double {
  var area = 0.0
  for point in 1..<grid.count {
    let low = grid[point - 1]
    let high = grid[point]
    let hits = Double(low.truePositives - high.truePositives)
    let slope = ratio(hits, Double(low.alerts - high.alerts))
    let intercept = Double(high.truePositives) - slope * Double(high.alerts)
    let growth = high.alerts > 0 ? Double(low.alerts) / Double(high.alerts) : 1
    area += slope * (hits + intercept * Double.log(growth)) / Double(high.positives)
  }
  return area
}
