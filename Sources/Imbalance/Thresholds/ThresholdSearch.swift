/// A threshold and what it achieves.
public struct ThresholdChoice: Sendable, Equatable {
  /// Scores at or above it are called positive; infinity calls nothing positive.
  public let threshold: Double

  /// The value of the metric (or the cost) there.
  public let value: Double

  /// The decisions there.
  public let confusionMatrix: ConfusionMatrix
}

extension RankedScores {
  /// The threshold at which `metric` is greatest.
  ///
  /// Every distinct score is tried, and calling nothing positive. Among equals the highest
  /// threshold wins, the one with the fewest alerts.
  ///
  ///     ranked.bestThreshold { $0.f1 }
  ///     ranked.bestThreshold(by: \.matthewsCorrelation)
  ///
  /// The best of many thresholds on the same data flatters: choose on validation data.
  public func bestThreshold(by metric: (ConfusionMatrix) -> Double) -> ThresholdChoice {
    var best = choice(groups: 0, by: metric)
    for groups in 1...thresholds.count {
      let matrix = confusionMatrix(groups: groups)
      let value = metric(matrix)
      if value > best.value {
        best = ThresholdChoice(
          threshold: thresholds[groups - 1], value: value, confusionMatrix: matrix)
      }
    }
    return best
  }

  /// The threshold at which errors cost least; `value` is the cost per positive.
  public func cheapestThreshold(_ costs: ErrorCosts) -> ThresholdChoice {
    let best = bestThreshold { -costs.perPositive($0) }
    return ThresholdChoice(
      threshold: best.threshold, value: -best.value, confusionMatrix: best.confusionMatrix)
  }

  private func choice(groups: Int, by metric: (ConfusionMatrix) -> Double) -> ThresholdChoice {
    let matrix = confusionMatrix(groups: groups)
    return ThresholdChoice(
      threshold: .infinity, value: metric(matrix), confusionMatrix: matrix)
  }
}
