import Imbalance
import Testing

@testable import YourData

struct RecipeTests {
  private func request() -> Request {
    var request = Request(label: "y")
    request.costs = ErrorCosts(falseNegative: 9, falsePositive: 1)
    request.group = .column("customer")
    request.without = ["day"]
    return request
  }

  @Test func concurrencyChangesNothing() async throws {
    let table = try table(sample(300))
    let serial = try Recipe(serially: table, request())
    let concurrent = try await Recipe(table, request(), progress: { _ in })
    #expect(serial.races == concurrent.races)
    #expect(serial.verdict == concurrent.verdict)
  }

  @Test func progressCountsAllModels() async throws {
    actor Steps {
      var all: [Progress] = []
      func append(_ progress: Progress) { all.append(progress) }
    }
    let steps = Steps()
    _ = try await Recipe(table(sample(300)), request()) { await steps.append($0) }
    let all = await steps.all
    #expect(all.map(\.done) == Array(1...40))
    #expect(all.allSatisfy { $0.all == 40 })
  }

  /// The numbers of the constant are known without any model.
  @Test func theConstantHasItsValues() throws {
    let recipe = try Recipe(serially: table(sample(300)), request())
    let race = recipe.races[0]
    #expect(race.division == .stratified)
    let constant = race[.constant]
    #expect(constant.averagePrecision == 0.2)
    #expect(abs(constant.brier - 0.16) < 1e-12)
    #expect(abs(constant.meanOverBaseRate - 1) < 1e-12)
    #expect(constant.recallAtBudget == 0.2)
    #expect(constant.cost.atHalf == 9)
    // From the costs, 1/10 on: everything is alerted, four others for each positive.
    #expect(constant.cost.atCostThreshold == 4)
    #expect(constant.folds.count == 5)
  }

  @Test func performanceIsThatOfTheTestRows() throws {
    let recipe = try Recipe(serially: table(sample(300)), request())
    let model = recipe.races[1][.logisticRegression]
    #expect(model.labels.reduce(0, +) == 60)
    #expect(
      model.averagePrecision
        == (try averagePrecision(scores: model.probabilities, labels: model.labels)))
    #expect(
      model.brier == (try brierScore(probabilities: model.probabilities, labels: model.labels)))
    let ranked = try RankedScores(scores: model.probabilities, labels: model.labels)
    let costs = ErrorCosts(falseNegative: 9, falsePositive: 1)
    #expect(
      abs(model.cost.atHalf - costs.perPositive(ranked.confusionMatrix(atThreshold: 0.5))) < 1e-9)
    #expect(model.averagePrecision > 0.3)
  }

  @Test func whatIsRefusedIsNotComputed() async throws {
    await #expect(throws: Refusals.self) {
      try await Recipe(table(sample(20)), Request(label: "y")) { _ in
        Issue.record("a model was trained")
      }
    }
  }

  @Test func theBudgetIsTheShareOfPositivesUnlessGiven() throws {
    var asked = request()
    #expect(try Recipe(serially: table(sample(100)), asked).budget == 0.2)
    asked.budget = 0.05
    #expect(try Recipe(serially: table(sample(100)), asked).budget == 0.05)
  }
}
