import Imbalance
import Neural
import Testing

@Suite struct ROCCurveTests {
  let sklearn = reference.metrics

  @Test func agreesWithScikitLearn() throws {
    let curve = try rocCurve(scores: sklearn.scores, labels: sklearn.labels)
    #expect(areClose(curve.falsePositiveRates, sklearn.roc.falsePositiveRates, 1e-12))
    #expect(areClose(curve.truePositiveRates, sklearn.roc.truePositiveRates, 1e-12))
    #expect(curve.thresholds == [.infinity] + (sklearn.roc.thresholdsAfterInfinity ?? []))
    let full = try rocCurve(
      scores: sklearn.scores, labels: sklearn.labels, dropIntermediate: false)
    #expect(areClose(full.falsePositiveRates, sklearn.rocFull.falsePositiveRates, 1e-12))
    #expect(areClose(full.truePositiveRates, sklearn.rocFull.truePositiveRates, 1e-12))
  }

  @Test func areasAgreeWithScikitLearn() throws {
    let ranked = try RankedScores(scores: sklearn.scores, labels: sklearn.labels)
    #expect(try isClose(ranked.rocAUC(), sklearn.rocAUC, 1e-12))
    #expect(
      try isClose(ranked.rocAUC(maxFalsePositiveRate: 0.1), sklearn.rocAUCUpTo10Percent, 1e-12))
    #expect(try isClose(ranked.rocAUC(maxFalsePositiveRate: 1), sklearn.rocAUC, 1e-12))
    #expect(try rocAUC(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1]) == 0.75)
  }

  @Test func areaIsTheShareOfPairsInOrder() throws {
    var source = RandomSource(seed: 10)
    for _ in 0..<200 {
      let n = 2 + source.below(30)
      let scores = (0..<n).map { _ in Float(source.below(7)) }
      let labels = (0..<n).map { $0 < 2 ? $0 : source.below(2) }
      var wins = 0.0
      var pairs = 0.0
      for i in 0..<n where labels[i] == 1 {
        for j in 0..<n where labels[j] == 0 {
          wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0
          pairs += 1
        }
      }
      #expect(try isClose(rocAUC(scores: scores, labels: labels), wins / pairs, 1e-12))
      for drop in [true, false] {
        let curve = try rocCurve(scores: scores, labels: labels, dropIntermediate: drop)
        let area = trapezoidalArea(x: curve.falsePositiveRates, y: curve.truePositiveRates)
        #expect(isClose(area, wins / pairs, 1e-12))
      }
    }
  }

  @Test func oneClassIsAnErrorAndNotANumber() throws {
    let negatives = try RankedScores(scores: [0.1, 0.2], labels: [0, 0])
    #expect(throws: MetricError.oneClassOnly(label: 0)) { try negatives.rocAUC() }
    #expect(throws: MetricError.oneClassOnly(label: 0)) { try negatives.rocCurve() }
    #expect(throws: MetricError.oneClassOnly(label: 1)) {
      try rocAUC(scores: [0.1, 0.2], labels: [1, 1])
    }
  }
}
