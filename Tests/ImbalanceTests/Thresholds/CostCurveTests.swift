import Imbalance
import Neural
import Testing

@Suite struct CostCurveTests {
  /// The curve is the least of all thresholds' lines, at any probability cost.
  @Test func isTheLowerEnvelopeOfAllThresholds() throws {
    var source = RandomSource(seed: 60)
    for _ in 0..<100 {
      let n = 3 + source.below(40)
      let scores = (0..<n).map { _ in Double(source.below(12)) }
      let labels = (0..<n).map { $0 < 2 ? $0 : source.below(2) }
      let ranked = try RankedScores(scores: scores, labels: labels)
      let curve = try ranked.costCurve()
      for step in 0...20 {
        let pc = Double(step) / 20
        var least = pc
        for matrix in ranked.confusionMatrices {
          let cost = matrix.falseNegativeRate * pc + matrix.falsePositiveRate * (1 - pc)
          least = min(least, cost)
        }
        #expect(isClose(curve(pc), least, 1e-14))
        #expect(curve(pc) <= min(pc, 1 - pc) + 1e-15)
      }
    }
  }

  /// Costs spread evenly, each with its own threshold: the mean cost is the Brier score (Hernández-
  /// Orallo et al., 2011).
  @Test func theMeanCostOfCalibratedThresholdsIsTheBrierScore() throws {
    var source = RandomSource(seed: 61)
    let p = (0..<300).map { _ in source.uniform() }
    let labels = p.map { source.bernoulli($0) ? 1 : 0 }
    let ranked = try RankedScores(scores: p, labels: labels)
    let steps = 100_000
    var sum = 0.0
    for step in 0..<steps {
      let c = (Double(step) + 0.5) / Double(steps)
      let matrix = ranked.confusionMatrix(atThreshold: c)
      let wrong = c * Double(matrix.falsePositives) + (1 - c) * Double(matrix.falseNegatives)
      sum += 2 * wrong / Double(p.count)
    }
    let brier = try brierScore(probabilities: p, labels: labels)
    #expect(isClose(sum / Double(steps), brier, 1e-4))
  }

  @Test func theHullIsConvexAndAboveTheCurve() throws {
    let ranked = try RankedScores(
      scores: [5.0, 4, 3, 2, 1], labels: [1, 0, 1, 1, 0])
    let hull = try ranked.rocConvexHull()
    #expect(hull.thresholds == [.infinity, 5, 2, 1])
    #expect(throws: MetricError.oneClassOnly(label: 1)) {
      try RankedScores(scores: [1.0], labels: [1]).costCurve()
    }
  }
}
