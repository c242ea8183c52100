import Neural

/// The libraries whose curve metrics look at a fixed grid of thresholds between 0 and 1.
public enum BinningLibrary: Sendable {
  /// torchmetrics 1.9.0 with `thresholds=n`: p >= i / (n - 1); points joined by straight lines in
  /// ROC space, a step sum in precision-recall space.
  case torchmetrics
  /// Keras 3.15.1 `AUC(num_thresholds=n)`: p > i / (n - 1), the two ends pushed outwards by 1e-7;
  /// straight lines in ROC space, Davis and Goadrich's interpolation in precision-recall space.
  case keras
}

extension RankedScores {
  /// The ROC AUC that `library` reports, which is wrong when probabilities crowd near 0.
  ///
  /// With a prevalence of 0.1 % almost every probability lies below 1/199, the first inner
  /// threshold of the default grid, and all that ranking is lost. ``rocAUC()`` is exact.
  ///
  /// - Throws: `MetricError.oneClassOnly` when a class is missing.
  public func binnedROCAUC(
    _ library: BinningLibrary, thresholds: Int = 200
  ) throws(MetricError) -> Double {
    try requireBothClasses()
    let grid = binned(library, thresholds)
    return trapezoidalArea(
      x: grid.map { Double($0.falsePositives) / Double(negatives) },
      y: grid.map { Double($0.truePositives) / Double(positives) })
  }

  /// The area under the precision-recall curve that `library` reports; see
  /// ``averagePrecision`` for the exact one.
  ///
  /// - Throws: `MetricError.oneClassOnly` when there is no positive.
  public func binnedPRArea(
    _ library: BinningLibrary, thresholds: Int = 200
  ) throws(MetricError) -> Double {
    if positives == 0 { throw .oneClassOnly(label: 0) }
    let grid = binned(library, thresholds)
    switch library {
    case .torchmetrics: return stepSum(grid)
    case .keras: return Imbalance.davisGoadrichArea(grid)
    }
  }

  /// The confusion matrices at the library's thresholds, the lowest threshold first.
  private func binned(_ library: BinningLibrary, _ count: Int) -> [ConfusionMatrix] {
    require(count >= 2, "\(count) thresholds: a grid needs two or more")
    require(
      self.thresholds[0] <= 1 && self.thresholds[self.thresholds.count - 1] >= 0,
      "scores outside 0...1: the libraries' grid is made for probabilities")
    return (0..<count).map { index in
      var threshold = Double(index) / Double(count - 1)
      switch library {
      case .torchmetrics: return confusionMatrix(groups: groups(atOrAbove: threshold))
      case .keras:
        if index == 0 { threshold = -1e-7 }
        if index == count - 1 { threshold = 1 + 1e-7 }
        return confusionMatrix(groups: groups(atOrAbove: threshold.nextUp))
      }
    }
  }

  private func stepSum(_ grid: [ConfusionMatrix]) -> Double {
    var sum = 0.0
    for point in 0..<grid.count {
      let next = point + 1 < grid.count ? grid[point + 1].recall : 0
      sum += (grid[point].recall - next) * grid[point].precision
    }
    return sum
  }
}
