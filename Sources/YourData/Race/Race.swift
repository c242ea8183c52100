import Imbalance
import Neural

/// All contestants on all folds of one division.
package struct Race: Equatable, Sendable {
  package var division: Division
  /// In the order of `Contestant.allCases`.
  package var performances: [Performance]
}

extension Race {
  /// What one contestant is to do with one fold.
  fileprivate struct Heat: Sendable {
    var contestant: Contestant
    var fold: Int
  }

  /// Trains and scores, several folds at a time; what comes out does not depend on how many.
  ///
  /// `progress` is told, from any thread, what was finished.
  package init(
    _ division: Division, _ plans: [FoldPlan], of dataset: Dataset, costs: ErrorCosts,
    budget: Double, progress: @escaping @Sendable (_ finished: String) async -> Void
  ) async throws {
    let outcomes = try await concurrentMap(Self.heats(plans)) { heat in
      let outcome = try heat.outcome(plans, of: dataset, costs: costs)
      await progress("\(division.name): \(heat.contestant.name), fold \(heat.fold + 1)")
      return outcome
    }
    try self.init(division, outcomes, of: dataset, costs: costs, budget: budget)
  }

  /// Trains and scores one fold after the other; the same comes out.
  package init(
    _ division: Division, _ plans: [FoldPlan], of dataset: Dataset, costs: ErrorCosts,
    budget: Double
  ) throws {
    let outcomes = try Self.heats(plans).map { try $0.outcome(plans, of: dataset, costs: costs) }
    try self.init(division, outcomes, of: dataset, costs: costs, budget: budget)
  }

  private static func heats(_ plans: [FoldPlan]) -> [Heat] {
    Contestant.allCases.flatMap { contestant in
      plans.indices.map { Heat(contestant: contestant, fold: $0) }
    }
  }

  private init(
    _ division: Division, _ outcomes: [FoldOutcome], of dataset: Dataset, costs: ErrorCosts,
    budget: Double
  ) throws {
    self.division = division
    let folds = outcomes.count / Contestant.allCases.count
    performances = try Contestant.allCases.enumerated().map { place, contestant in
      try Performance(
        contestant, Array(outcomes[place * folds..<(place + 1) * folds]), labels: dataset.labels,
        costs: costs, budget: budget)
    }
  }

  /// How one contestant did.
  package subscript(contestant: Contestant) -> Performance {
    performances[Contestant.allCases.firstIndex(of: contestant) ?? 0]
  }
}

extension Race.Heat {
  fileprivate func outcome(
    _ plans: [FoldPlan], of dataset: Dataset, costs: ErrorCosts
  ) throws -> FoldOutcome {
    try contestant.outcome(plans[fold], of: dataset, costs: costs, seed: UInt64(fold + 1))
  }
}
