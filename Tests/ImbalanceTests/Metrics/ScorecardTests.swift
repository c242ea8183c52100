import Imbalance
import Testing

@Suite struct ScorecardTests {
  @Test func readsTheFourNumbers() throws {
    // Ten positives in ten thousand: eight get 0.9, two nothing; a hundred negatives get 0.02.
    let labels = (0..<10_000).map { $0 < 10 ? 1 : 0 }
    let p: [Float] = (0..<10_000).map { $0 < 8 ? 0.9 : $0 >= 10 && $0 < 110 ? 0.02 : 0 }
    let card = try Scorecard(probabilities: p, labels: labels)
    let ap = 0.8 + 0.2 * 0.001
    #expect(isClose(card.averagePrecision, ap, 1e-12))
    #expect(isClose(card.recallAtBudget, 0.8, 1e-12))
    #expect(isClose(card.meanOverBaseRate, (8 * 0.9 + 100 * 0.02) / 10, 1e-6))
    #expect(isClose(card.costPerPositive, (200 + 100) / 10, 1e-12))
  }

  @Test func printsFourLines() throws {
    let card = try Scorecard(
      probabilities: [0.9, 0.6, 0.2, 0.1] as [Double], labels: [1, 0, 1, 0], budget: 0.25)
    #expect(
      card.description == """
        average precision                  0.833
        recall at 25.0 % alerts            0.500
        mean p over base rate                0.9
        cost per positive at 1/101           1.0
        """)
  }

  @Test func aConstantBaseRateIsTheZeroPoint() throws {
    let labels = (0..<10_000).map { $0 < 10 ? 1 : 0 }
    let card = try Scorecard(
      probabilities: [Double](repeating: 0.001, count: 10_000), labels: labels)
    #expect(isClose(card.averagePrecision, 0.001, 1e-12))
    #expect(isClose(card.recallAtBudget, 0.001, 1e-12))
    #expect(isClose(card.meanOverBaseRate, 1, 1e-9))
    #expect(card.costPerPositive == 100)
  }

  @Test func refusesLogits() {
    #expect(throws: MetricError.notAProbability(row: 1)) {
      try Scorecard(probabilities: [0.5, -3] as [Float], labels: [0, 1])
    }
  }
}
