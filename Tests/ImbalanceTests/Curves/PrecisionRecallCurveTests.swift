import Imbalance
import Testing

@Suite struct PrecisionRecallCurveTests {
  let sklearn = reference.metrics

  @Test func agreesWithScikitLearn() throws {
    let curve = try precisionRecallCurve(scores: sklearn.scores, labels: sklearn.labels)
    #expect(areClose(curve.precision, sklearn.precisionRecall.precision, 1e-12))
    #expect(areClose(curve.recall, sklearn.precisionRecall.recall, 1e-12))
    #expect(curve.thresholds == sklearn.precisionRecall.thresholds)
  }

  @Test func trapezoidAgreesWithScikitLearn() throws {
    let ranked = try RankedScores(scores: sklearn.scores, labels: sklearn.labels)
    #expect(isClose(ranked.trapezoidalPRArea, sklearn.trapezoidalPRArea, 1e-12))
    let documented = try RankedScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
    #expect(isClose(documented.trapezoidalPRArea, 0.7916666666666666, 1e-12))
  }

  @Test func withoutPositivesRecallIsOne() throws {
    let curve = try precisionRecallCurve(scores: [0.2, 0.1], labels: [0, 0])
    #expect(curve.precision == [0, 0, 1] && curve.recall == [1, 1, 0])
  }

  @Test func anAreaDoesNotDependOnTheDirection() {
    #expect(trapezoidalArea(x: [0, 1, 3], y: [1, 3, 0]) == 5)
    #expect(trapezoidalArea(x: [3, 1, 0], y: [0, 3, 1]) == 5)
  }
}
