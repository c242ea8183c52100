import Imbalance
import Testing

@Suite struct ConfusionMatrixTests {
  let sklearn = reference.metrics
  var matrix: ConfusionMatrix {
    get throws {
      try ConfusionMatrix(scores: sklearn.scores, labels: sklearn.labels, threshold: 0.5)
    }
  }

  @Test func countsAgreeWithScikitLearn() throws {
    let matrix = try matrix
    #expect(
      [
        [matrix.trueNegatives, matrix.falsePositives],
        [matrix.falseNegatives, matrix.truePositives],
      ]
        == sklearn.confusion)
    #expect(matrix.count == 20 && matrix.alerts == 3 && matrix.positives == 4)
  }

  @Test func ratesAgreeWithScikitLearn() throws {
    let matrix = try matrix
    #expect(isClose(matrix.accuracy, sklearn.accuracy, 1e-12))
    #expect(isClose(matrix.balancedAccuracy, sklearn.balancedAccuracy, 1e-12))
    #expect(isClose(matrix.precision, sklearn.precision, 1e-12))
    #expect(isClose(matrix.recall, sklearn.recall, 1e-12))
    #expect(isClose(matrix.specificity, sklearn.specificity, 1e-12))
    #expect(isClose(matrix.falsePositiveRate, 1 - sklearn.specificity, 1e-12))
    #expect(isClose(matrix.f1, sklearn.f1, 1e-12))
    #expect(isClose(matrix.fBeta(2), sklearn.f2, 1e-12))
    #expect(isClose(matrix.fBeta(0.5), sklearn.fHalf, 1e-12))
    #expect(isClose(matrix.jaccard, sklearn.jaccard, 1e-12))
    #expect(isClose(matrix.gMean, sklearn.gMean, 1e-12))
  }

  @Test func theDoNothingModelIsRightAlmostAlwaysAndFindsNothing() {
    let nothing = ConfusionMatrix(
      truePositives: 0, falsePositives: 0, falseNegatives: 1, trueNegatives: 999)
    #expect(nothing.accuracy == 0.999)
    #expect(nothing.balancedAccuracy == 0.5)
    #expect(nothing.precision == 0 && nothing.recall == 0 && nothing.f1 == 0)
    #expect(nothing.specificity == 1 && nothing.gMean == 0)
  }

  @Test func f1DependsOnWhichClassIsPositive() {
    let healthy = ConfusionMatrix(
      truePositives: 20, falsePositives: 5, falseNegatives: 0, trueNegatives: 0)
    #expect(isClose(healthy.f1, 0.889, 5e-4))
    #expect(healthy.swapped.f1 == 0)
    #expect(healthy.swapped.swapped == healthy)
  }

  @Test func balancedAccuracyAveragesTheClassesThatOccur() {
    #expect(
      ConfusionMatrix(labels: [0, 0, 0], predictions: [0, 0, 1]).balancedAccuracy == 2.0 / 3)
    #expect(ConfusionMatrix(labels: [1, 1], predictions: [1, 0]).balancedAccuracy == 0.5)
  }

  @Test func aScoreThatIsNotANumberIsNotANegative() {
    #expect(throws: MetricError.scoreNotFinite(row: 1)) {
      try ConfusionMatrix(scores: [0.5, .nan] as [Float], labels: [0, 1], threshold: 0.5)
    }
  }
}
