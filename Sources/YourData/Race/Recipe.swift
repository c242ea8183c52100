import Imbalance

/// The whole way from a table to a recommendation: refuse, plan, race, judge.
package struct Recipe: Sendable {
  package let dataset: Dataset
  package let costs: ErrorCosts
  package let budget: Double
  package let warnings: [String]
  /// One race for each way to split, the strictest last.
  package let races: [Race]
  package let verdict: Verdict

  /// What a miss costs in false alarms where nobody said.
  private static let assumedCosts = ErrorCosts(falseNegative: 100, falsePositive: 1)

  /// Carries out a request.
  ///
  /// - Throws: `CSVError` or `Refusals` before anything is computed.
  package init(
    _ table: CSVTable, _ request: Request,
    progress: @escaping @Sendable (Progress) async -> Void = { _ in }
  ) async throws {
    let dataset = try Dataset(table, request)
    let inspection = Inspection(dataset, request)
    if !inspection.refusals.isEmpty { throw Refusals(inspection.refusals) }
    self.dataset = dataset
    warnings = inspection.warnings
    costs = request.costs ?? Self.assumedCosts
    budget = request.budget ?? dataset.prevalence
    var races: [Race] = []
    let counter = Progress.Counter(
      of: inspection.divisions.reduce(0) { $0 + $1.plans.count * Contestant.allCases.count })
    for (division, plans) in inspection.divisions {
      races.append(
        try await Race(division, plans, of: dataset, costs: costs, budget: budget) { finished in
          await progress(counter.next(finished))
        })
    }
    self.races = races
    verdict = try Verdict(races, of: dataset, costs: costs, budget: budget)
  }
}

/// How much of a recipe has been done.
package struct Progress: Equatable, Sendable {
  package var done: Int
  package var all: Int
  package var finished: String

  /// Counts what several threads finish.
  actor Counter {
    private let all: Int
    private var done = 0

    init(of all: Int) { self.all = all }

    func next(_ finished: String) -> Progress {
      done += 1
      return Progress(done: done, all: all, finished: finished)
    }
  }
}
