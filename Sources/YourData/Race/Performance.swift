import Imbalance

/// What one contestant's predictions for rows it had not seen are worth.
package struct Performance: Equatable, Sendable {
  package var contestant: Contestant
  /// The probabilities of all folds' test rows, one fold after the other.
  package var probabilities: [Double]
  /// The labels of the same rows.
  package var labels: [Int]
  /// The average precision of all test rows together.
  package var averagePrecision: Double
  /// The share of the positives among the alerts that the budget allows.
  package var recallAtBudget: Double
  package var brier: Double
  /// The mean probability over the share of positives.
  package var meanOverBaseRate: Double
  /// What errors cost for each positive, at each way to choose a threshold.
  package var cost: Costs
  /// The same fold by fold.
  package var folds: [Fold]

  package struct Fold: Equatable, Sendable {
    package var averagePrecision: Double
    package var cost: Costs
    package var tunedThreshold: Double
  }

  package struct Costs: Equatable, Sendable {
    package var atHalf: Double
    /// At the threshold that follows from the costs.
    package var atCostThreshold: Double
    /// At the threshold that was chosen on the training rows of each fold.
    package var tuned: Double
  }
}

extension Performance {
  init(
    _ contestant: Contestant, _ outcomes: [FoldOutcome], labels: [Int], costs: ErrorCosts,
    budget: Double
  ) throws {
    self.contestant = contestant
    let heats = try outcomes.map { outcome in
      try RankedScores(
        scores: outcome.probabilities, labels: outcome.rows.map { labels[$0] })
    }
    probabilities = outcomes.flatMap(\.probabilities)
    self.labels = outcomes.flatMap(\.rows).map { labels[$0] }
    let all = try RankedScores(scores: probabilities, labels: self.labels)
    averagePrecision = all.averagePrecision
    recallAtBudget = all.outcome(budget: budget).recall
    brier = try brierScore(probabilities: probabilities, labels: self.labels)
    meanOverBaseRate = probabilities.reduce(0, +) / Double(all.positives)
    folds = zip(heats, outcomes).map { ranked, outcome in
      Fold(ranked, tunedThreshold: outcome.tunedThreshold, costs)
    }
    let positives = heats.map { Double($0.positives) }
    cost = Costs(weighing: folds.map(\.cost), by: positives)
  }

  /// The mean of the folds' average precision, with Student's interval over the folds, cut where
  /// average precision ends.
  ///
  /// Folds share training rows, so the interval is somewhat too narrow (Bengio and Grandvalet, 2004).
  package func foldInterval() throws -> Interval {
    let interval = try meanInterval(of: folds.map(\.averagePrecision))
    return Interval(
      estimate: interval.estimate, lower: max(interval.lower, 0), upper: min(interval.upper, 1))
  }
}

extension Performance.Fold {
  fileprivate init(_ ranked: RankedScores, tunedThreshold: Double, _ costs: ErrorCosts) {
    func total(at threshold: Double) -> Double {
      costs.perPositive(ranked.confusionMatrix(atThreshold: threshold))
    }
    averagePrecision = ranked.averagePrecision
    self.tunedThreshold = tunedThreshold
    cost = Performance.Costs(
      atHalf: total(at: 0.5), atCostThreshold: total(at: costs.threshold),
      tuned: total(at: tunedThreshold))
  }
}

extension Performance.Costs {
  /// The cost for each positive of all folds together.
  fileprivate init(weighing folds: [Self], by positives: [Double]) {
    func mean(_ cost: (Self) -> Double) -> Double {
      zip(folds, positives).reduce(0) { $0 + cost($1.0) * $1.1 } / positives.reduce(0, +)
    }
    self.init(
      atHalf: mean(\.atHalf), atCostThreshold: mean(\.atCostThreshold), tuned: mean(\.tuned))
  }
}
