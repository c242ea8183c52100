import Imbalance
import Neural
import Testing

@Suite struct AveragePrecisionTests {
  @Test func agreesWithScikitLearn() throws {
    let sklearn = reference.metrics
    let value = try averagePrecision(scores: sklearn.scores, labels: sklearn.labels)
    #expect(isClose(value, sklearn.averagePrecision, 1e-12))
    let documented = try averagePrecision(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
    #expect(isClose(documented, 0.8333333333333333, 1e-12))
  }

  /// The definition, point by point of the curve.
  @Test func isTheStepSumOfTheCurve() throws {
    var source = RandomSource(seed: 9)
    for _ in 0..<1_000 {
      let n = 1 + source.below(40)
      let scores = (0..<n).map { _ in Double(source.below(9)) }
      let labels = (0..<n).map { _ in source.below(3) / 2 }
      let curve = try precisionRecallCurve(scores: scores, labels: labels)
      var sum = 0.0
      for point in 0..<curve.thresholds.count {
        sum += (curve.recall[point] - curve.recall[point + 1]) * curve.precision[point]
      }
      let value = try averagePrecision(scores: scores, labels: labels)
      #expect(isClose(value, labels.contains(1) ? sum : 0, 1e-12))
    }
  }

  @Test(arguments: [0.001, 0.02, 0.5])
  func aConstantScoreGetsThePrevalence(_ prevalence: Double) throws {
    let n = 10_000
    let labels = (0..<n).map { $0 < Int(prevalence * Double(n)) ? 1 : 0 }
    let ranked = try RankedScores(scores: [Float](repeating: 0.3, count: n), labels: labels)
    #expect(isClose(ranked.averagePrecision, prevalence, 1e-15))
    #expect(isClose(ranked.trapezoidalPRArea, (1 + prevalence) / 2, 1e-15))
    #expect(try ranked.rocAUC() == 0.5)
  }

  @Test func theWorstRankingReachesTheMinimum() throws {
    let labels = (0..<100).map { $0 < 10 ? 1 : 0 }
    let scores = (0..<100).map { Double($0) }
    #expect(try isClose(averagePrecision(scores: scores, labels: labels), 0.056738, 5e-7))
    #expect(isClose(minimumAUCPR(prevalence: 0.5), 0.306853, 5e-7))
    #expect(isClose(minimumAUCPR(prevalence: 0.1), 0.051755, 5e-7))
    #expect(isClose(minimumAUCPR(prevalence: 0.001), 0.0005, 5e-7))
  }

  @Test func withoutPositivesItIsZero() throws {
    #expect(try averagePrecision(scores: [0.1, 0.2], labels: [0, 0]) == 0)
  }
}
