import Neural

/// What the alerts that a budget allows bring in.
public struct AlertOutcome: Sendable, Equatable {
  /// How many examples are alerted.
  public let alerts: Int

  /// How many positives are among them; a fraction when the budget ends inside a tie.
  public let found: Double

  /// How many positives there are.
  public let positives: Int

  /// The share of the positives that are alerted; 0 if there are none.
  public var recall: Double { ratio(found, Double(positives)) }

  /// The share of the alerts that are positive; 0 if there are none.
  public var precision: Double { ratio(found, Double(alerts)) }

  /// Wilson's interval for the recall; nil without a positive.
  ///
  /// It takes the threshold as given and the positives as independent. Where the budget, and not
  /// the threshold, is what stays, or positives come in groups, take a bootstrap:
  ///
  ///     try bootstrapInterval(scores: scores, labels: labels, using: &source) {
  ///       $0.outcome(budget: 0.001).recall
  ///     }
  public func recallInterval(confidence: Double = 0.95) -> Interval? {
    positives == 0
      ? nil : wilsonInterval(share: recall, trials: positives, confidence: confidence)
  }

  /// Wilson's interval for the precision; nil without an alert.
  ///
  ///     ranked.outcome(alerts: 100).precisionInterval()  // "precision at 100" and its range
  public func precisionInterval(confidence: Double = 0.95) -> Interval? {
    alerts == 0
      ? nil : wilsonInterval(share: precision, trials: alerts, confidence: confidence)
  }
}

extension RankedScores {
  /// What is found when only the `alerts` highest scores may be looked at.
  ///
  /// Where the budget ends inside a group of equal scores, the ranking does not say which of them
  /// to take. The count is then the expectation over a random choice: `k` alerts out of `m` equal
  /// scores of which `h` are positive find `k h / m` of them. A constant score therefore has a
  /// recall equal to the budget, neither 0 nor 1 by luck of the row order.
  ///
  ///     let ranked = try RankedScores(scores: [0.9, 0.5, 0.5, 0.1], labels: [1, 1, 0, 0])
  ///     ranked.outcome(alerts: 2).found  // 1.5
  ///
  /// - Complexity: O(log n).
  public func outcome(alerts: Int) -> AlertOutcome {
    require(
      alerts >= 0 && alerts <= count, "\(alerts) alerts among \(count) examples: not possible")
    let whole = groupsWithin(alerts)
    let before = confusionMatrix(groups: whole)
    var found = Double(before.truePositives)
    if before.alerts < alerts {
      let after = confusionMatrix(groups: whole + 1)
      let hits = Double(after.truePositives - before.truePositives)
      found += hits * Double(alerts - before.alerts) / Double(after.alerts - before.alerts)
    }
    return AlertOutcome(alerts: alerts, found: found, positives: positives)
  }

  /// What is found when a share of all examples may be alerted, rounded to whole alerts.
  ///
  ///     ranked.outcome(budget: 0.001).recall  // recall at 0.1 % alerts
  public func outcome(budget: Double) -> AlertOutcome {
    require(budget >= 0 && budget <= 1, "a budget of \(budget): it must be a share from 0 to 1")
    return outcome(alerts: Int(budget * Double(count) + 0.5))
  }

  /// How many groups of equal scores fit into `alerts` alerts as a whole.
  private func groupsWithin(_ alerts: Int) -> Int {
    var low = 0
    var high = thresholds.count
    while low < high {
      let middle = (low + high) / 2
      if truePositives[middle] + falsePositives[middle] <= alerts {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
