import Imbalance
import Testing

@testable import YourData

struct VerdictTests {
  private let dataset = Dataset(
    features: [], labels: (0..<100).map { $0 < 10 ? 1 : 0 }, positive: "1")

  /// A race whose contestants have the given average precisions in five folds, and costs at the
  /// threshold from the costs and at a tuned one.
  private func race(
    _ precisions: [[Double]], costs: [(byCosts: Double, tuned: Double)]? = nil
  ) -> Race {
    let costs = costs ?? [(50, 50), (50, 51), (49, 50), (51, 50), (50, 50)]
    let performances = zip(Contestant.allCases, precisions).map { contestant, precisions in
      let folds = zip(precisions, costs).map { precision, cost in
        Performance.Fold(
          averagePrecision: precision,
          cost: .init(atHalf: 80, atCostThreshold: cost.byCosts, tuned: cost.tuned),
          tunedThreshold: 0.1)
      }
      return Performance(
        contestant: contestant, probabilities: [0.9, 0.1], labels: [1, 0],
        averagePrecision: precisions.reduce(0, +) / 5, recallAtBudget: 0.5, brier: 0.1,
        meanOverBaseRate: 1, cost: folds[0].cost, folds: folds)
    }
    return Race(division: .stratified, performances: performances)
  }

  private func verdict(_ race: Race...) throws -> Verdict {
    try Verdict(
      race, of: dataset, costs: ErrorCosts(falseNegative: 100, falsePositive: 1), budget: 0.1)
  }

  private let floor = [0.1, 0.1, 0.11, 0.09, 0.1]
  private let low = [0.50, 0.52, 0.48, 0.51, 0.49]
  private let high = [0.70, 0.72, 0.69, 0.70, 0.71]
  private let unsteady = [0.20, 1.0, 0.25, 1.0, 0.30]

  @Test func theBestIsTakenWhereItIsShownToBeBetter() throws {
    #expect(try verdict(race([floor, low, low, high])).model == .boosting)
    #expect(try verdict(race([floor, low, high, high])).model == .network)
  }

  /// Here the best mean is not shown to beat the constant, while the line is.
  @Test func theSimplestIsTakenWhereTheBestMayBeLucky() throws {
    #expect(try verdict(race([floor, low, low, unsteady])).model == .logisticRegression)
    #expect(try verdict(race([floor, high, low, low])).model == .logisticRegression)
  }

  @Test func noModelIsTakenWhereNoneIsBetterThanTheConstant() throws {
    let verdict = try verdict(race([floor, floor, floor, [0.0, 0.5, 0.05, 0.1, 0.3]]))
    #expect(verdict.model == .constant)
    #expect(verdict.sentences.count == 1)
  }

  @Test func theLastRaceDecides() throws {
    let lax = race([floor, low, low, high])
    let strict = race([floor, high, low, low])
    let verdict = try verdict(lax, strict)
    #expect(verdict.model == .logisticRegression)
    #expect(verdict.sentences.contains { $0.contains("stratified 0.500, stratified 0.704") })
  }

  @Test func tuningHasToPayInTheFoldsToo() throws {
    #expect(try verdict(race([floor, low, low, high])).cut == .fromCosts)
    let cheaper = [(50.0, 40.0), (51, 41), (49, 40), (50, 41), (52, 41)]
      .map { (byCosts: $0.0, tuned: $0.1) }
    #expect(try verdict(race([floor, low, low, high], costs: cheaper)).cut == .tuned)
  }

  @Test func alertsThatDoNotPayAreNotRecommended() throws {
    let dear = (0..<5).map { _ in (byCosts: 120.0, tuned: 110.0) }
    let verdict = try verdict(race([floor, low, low, high], costs: dear))
    #expect(verdict.sentences[1].hasPrefix("At these costs no threshold pays"))
  }
}
