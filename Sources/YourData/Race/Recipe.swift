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
  /// The folds of the last race.
  private let plans: [FoldPlan]

  /// What a miss costs in false alarms where nobody said.
  private static let assumedCosts = ErrorCosts(falseNegative: 100, falsePositive: 1)

  /// Carries out a request, several models at a time.
  ///
  /// - Throws: `CSVError` or `Refusals` before anything is computed.
  package init(
    _ table: CSVTable, _ request: Request,
    progress: @escaping @Sendable (Progress) async -> Void = { _ in }
  ) async throws {
    let entry = try Entry(table, request)
    let counter = Progress.Counter(of: entry.models)
    var races: [Race] = []
    for (division, plans) in entry.inspection.divisions {
      races.append(
        try await Race(
          division, plans, of: entry.dataset, costs: entry.costs, budget: entry.budget
        ) { finished in
          await progress(counter.next(finished))
        })
    }
    try self.init(entry, races)
  }

  /// Carries out a request, one model after the other; the same comes out.
  ///
  /// - Throws: `CSVError` or `Refusals` before anything is computed.
  package init(serially table: CSVTable, _ request: Request) throws {
    let entry = try Entry(table, request)
    let races = try entry.inspection.divisions.map { division, plans in
      try Race(division, plans, of: entry.dataset, costs: entry.costs, budget: entry.budget)
    }
    try self.init(entry, races)
  }

  private init(_ entry: Entry, _ races: [Race]) throws {
    dataset = entry.dataset
    costs = entry.costs
    budget = entry.budget
    warnings = entry.inspection.warnings
    self.races = races
    plans = entry.inspection.divisions[races.count - 1].plans
    verdict = try Verdict(races, of: dataset, costs: costs, budget: budget)
  }

  /// What the techniques against imbalance make of the network of the last race.
  package func techniques(
    progress: @escaping @Sendable (Progress) async -> Void = { _ in }
  ) async throws -> TechniqueRace {
    let counter = Progress.Counter(of: plans.count * Technique.allCases.count)
    return try await TechniqueRace(
      against: races[races.count - 1], plans, of: dataset, costs: costs, budget: budget
    ) { finished in
      await progress(counter.next(finished))
    }
  }

  /// A request that was not refused.
  private struct Entry {
    let dataset: Dataset
    let inspection: Inspection
    let costs: ErrorCosts
    let budget: Double

    init(_ table: CSVTable, _ request: Request) throws {
      dataset = try Dataset(table, request)
      inspection = Inspection(dataset, request)
      if !inspection.refusals.isEmpty { throw Refusals(inspection.refusals) }
      costs = request.costs ?? Recipe.assumedCosts
      budget = request.budget ?? dataset.prevalence
    }

    var models: Int {
      inspection.divisions.reduce(0) { $0 + $1.plans.count * Contestant.allCases.count }
    }
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
