import Imbalance
import Neural

/// The plain network and what each technique makes of it, on the folds of one division.
package struct TechniqueRace: Equatable, Sendable {
  package var division: Division
  package var plain: Performance
  /// In the order of `Technique.allCases`.
  package var entries: [Entry]

  package struct Entry: Equatable, Sendable {
    package var technique: Technique
    /// As the network speaks.
    package var said: Performance
    /// With what the technique did to the probabilities undone.
    package var undone: Performance
  }
}

extension TechniqueRace {
  private struct Heat: Sendable {
    var technique: Technique
    var fold: Int
  }

  /// Trains the network once for each technique and fold, several at a time; what comes out does
  /// not depend on how many.
  ///
  /// `progress` is told, from any thread, what was finished.
  init(
    against race: Race, _ plans: [FoldPlan], of dataset: Dataset, costs: ErrorCosts,
    budget: Double, progress: @escaping @Sendable (_ finished: String) async -> Void
  ) async throws {
    division = race.division
    plain = race[.network]
    let heats = Technique.allCases.flatMap { technique in
      plans.indices.map { Heat(technique: technique, fold: $0) }
    }
    let outcomes = try await concurrentMap(heats) { heat in
      let outcome = try heat.technique.outcome(
        plans[heat.fold].split, of: dataset, costs: costs, seed: UInt64(heat.fold + 1))
      await progress("\(heat.technique.name), fold \(heat.fold + 1)")
      return outcome
    }
    entries = try Technique.allCases.enumerated().map { place, technique in
      let own = outcomes[place * plans.count..<(place + 1) * plans.count]
      func performance(_ outcomes: [FoldOutcome]) throws -> Performance {
        try Performance(
          .network, outcomes, labels: dataset.labels, costs: costs, budget: budget)
      }
      return Entry(
        technique: technique, said: try performance(own.map(\.said)),
        undone: try performance(own.map(\.undone)))
    }
  }

  /// The difference of average precision to the plain network, fold by fold, with its interval.
  package func gain(of entry: Entry) throws -> Interval {
    try pairedInterval(
      of: entry.said.folds.map(\.averagePrecision), and: plain.folds.map(\.averagePrecision))
  }
}

extension Technique {
  /// Trains on a split's training rows and scores its test rows.
  fileprivate func outcome(
    _ split: Split, of dataset: Dataset, costs: ErrorCosts, seed: UInt64
  ) throws -> (said: FoldOutcome, undone: FoldOutcome) {
    let encoder = Encoder(fitting: dataset.features, rows: split.train)
    let labels = split.train.map { dataset.labels[$0] }
    let said = try probabilities(
      training: encoder(dataset.features, rows: split.train), labels: labels,
      test: encoder(dataset.features, rows: split.test), seed: seed)
    func outcome(_ probabilities: [Double]) -> FoldOutcome {
      FoldOutcome(
        rows: split.test, probabilities: probabilities, tunedThreshold: costs.threshold)
    }
    return (outcome(said), outcome(said.map { undone($0, training: labels) }))
  }
}
