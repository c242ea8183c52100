import Imbalance
import Neural

/// All contestants on all folds of one division.
package struct Race: Equatable, Sendable {
  package var division: Division
  /// In the order of `Contestant.allCases`.
  package var performances: [Performance]

  /// Trains and scores, several folds at a time; what comes out does not depend on how many.
  ///
  /// `progress` is told, from any thread, what was finished.
  package init(
    _ division: Division, _ plans: [FoldPlan], of dataset: Dataset, costs: ErrorCosts,
    budget: Double, progress: @escaping @Sendable (_ finished: String) async -> Void = { _ in }
  ) async throws {
    let heats = Contestant.allCases.flatMap { contestant in
      plans.indices.map { (contestant: contestant, fold: $0) }
    }
    let outcomes = try await concurrentMap(heats) { heat in
      let outcome = try heat.contestant.outcome(
        plans[heat.fold], of: dataset, costs: costs, seed: UInt64(heat.fold + 1))
      await progress("\(division.name): \(heat.contestant.name), fold \(heat.fold + 1)")
      return outcome
    }
    self.division = division
    performances = try Contestant.allCases.enumerated().map { place, contestant in
      let own = outcomes[place * plans.count..<(place + 1) * plans.count]
      return try Performance(
        contestant, Array(own), labels: dataset.labels, costs: costs, budget: budget)
    }
  }

  /// How one contestant did.
  package subscript(contestant: Contestant) -> Performance {
    performances[Contestant.allCases.firstIndex(of: contestant) ?? 0]
  }
}
