import Imbalance
import Neural
import Testing

@Suite struct AlertBudgetTests {
  @Test func countsThePositivesAmongTheHighest() throws {
    let ranked = try RankedScores(scores: [0.9, 0.8, 0.7, 0.6], labels: [1, 0, 1, 0])
    #expect((0...4).map { ranked.outcome(alerts: $0).found } == [0, 1, 1, 2, 2])
    #expect(ranked.outcome(budget: 0.5).recall == 0.5)
    #expect(ranked.outcome(budget: 0.5).precision == 0.5)
    #expect(ranked.outcome(budget: 0.001).alerts == 0)
  }

  @Test func aConstantScoreFindsTheBudgetsShare() throws {
    let labels = (0..<1_000).map { $0 < 10 ? 1 : 0 }
    let ranked = try RankedScores(scores: [Float](repeating: 1, count: 1_000), labels: labels)
    for budget in [0.001, 0.05, 0.5, 1] {
      #expect(isClose(ranked.outcome(budget: budget).recall, budget, 1e-12))
    }
  }

  /// The expectation over all orders of equal scores, by trying many.
  @Test func tiesCountAsTheMeanOverRandomOrders() throws {
    var source = RandomSource(seed: 11)
    let scores = (0..<40).map { _ in Double(source.below(4)) }
    let labels = scores.map { _ in source.below(3) / 2 }
    let ranked = try RankedScores(scores: scores, labels: labels)
    for alerts in [3, 11, 22] {
      var found = 0
      for _ in 0..<20_000 {
        let order = source.permutation(40).sorted { scores[$0] > scores[$1] }
        found += order.prefix(alerts).reduce(0) { $0 + labels[$1] }
      }
      #expect(isClose(ranked.outcome(alerts: alerts).found, Double(found) / 20_000, 0.03))
    }
  }

  @Test func aShareIsRoundedToWholeAlerts() throws {
    let labels = (0..<3_000).map { $0 == 0 ? 1 : 0 }
    let ranked = try RankedScores(scores: labels.map { Float($0) }, labels: labels)
    #expect(ranked.outcome(budget: 0.001).alerts == 3)
    #expect(ranked.outcome(budget: 0.0005).alerts == 2)
  }
}
