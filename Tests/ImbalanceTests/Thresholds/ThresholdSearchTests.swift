import Imbalance
import Neural
import Testing

@Suite struct ThresholdSearchTests {
  @Test func findsTheBestOfAllThresholds() throws {
    var source = RandomSource(seed: 12)
    for _ in 0..<100 {
      let scores = (0..<40).map { _ in Double(source.below(15)) }
      let labels = (0..<40).map { $0 < 2 ? $0 : source.below(3) / 2 }
      let ranked = try RankedScores(scores: scores, labels: labels)
      for metric in [\ConfusionMatrix.f1, \.matthewsCorrelation, \.balancedAccuracy] {
        let tried = try ([.infinity] + Set(scores).sorted(by: >)).map {
          try ConfusionMatrix(scores: scores, labels: labels, threshold: $0)[keyPath: metric]
        }
        let best = ranked.bestThreshold(by: { $0[keyPath: metric] })
        #expect(best.value == tried.max())
        #expect(best.confusionMatrix == ranked.confusionMatrix(atThreshold: best.threshold))
      }
    }
  }

  @Test func prefersFewerAlertsAmongEquals() throws {
    let ranked = try RankedScores(scores: [3.0, 2, 1], labels: [1, 1, 0])
    #expect(ranked.bestThreshold(by: \.precision).threshold == 3)
    #expect(ranked.bestThreshold { _ in 1 }.threshold == .infinity)
  }

  /// On calibrated scores the best thresholds are known: half the best F1 (Lipton et al., 2014),
  /// and the prevalence for balanced accuracy.
  @Test func calibratedScoresHaveTheThresholdsOfTheory() throws {
    var source = RandomSource(seed: 13)
    let p = (0..<400_000).map { _ in sigmoid(source.normal(mean: -4.5, standardDeviation: 1.5)) }
    let labels = p.map { source.bernoulli($0) ? 1 : 0 }
    let ranked = try RankedScores(scores: p, labels: labels)
    let f1 = ranked.bestThreshold(by: \.f1)
    #expect(isClose(f1.threshold, f1.value / 2, 0.03))
    let balanced = ranked.bestThreshold(by: \.balancedAccuracy)
    #expect(isClose(balanced.threshold, ranked.prevalence, 0.006))
    let costs = ErrorCosts(falseNegative: 99, falsePositive: 1)
    #expect(isClose(ranked.cheapestThreshold(costs).threshold, costs.threshold, 0.003))
  }
}
