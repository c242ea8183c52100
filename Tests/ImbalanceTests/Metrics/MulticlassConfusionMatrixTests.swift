import Imbalance
import Testing

@Suite struct MulticlassConfusionMatrixTests {
  let sklearn = reference.multiclass
  var matrix: MulticlassConfusionMatrix {
    MulticlassConfusionMatrix(
      labels: sklearn.labels, predictions: sklearn.predictions, classes: 3)
  }

  @Test func agreesWithScikitLearn() {
    #expect(matrix.counts == sklearn.confusion.flatMap { $0 })
    #expect(matrix[1, 2] == 1 && matrix.count == 10)
    #expect(isClose(matrix.accuracy, sklearn.f1Micro, 1e-12))
    #expect(isClose(matrix.balancedAccuracy, sklearn.balancedAccuracy, 1e-12))
    #expect(isClose(matrix.matthewsCorrelation, sklearn.matthewsCorrelation, 1e-12))
    #expect(isClose(matrix.f1(average: .micro), sklearn.f1Micro, 1e-12))
    #expect(isClose(matrix.f1(average: .macro), sklearn.f1Macro, 1e-12))
    #expect(isClose(matrix.f1(average: .weighted), sklearn.f1Weighted, 1e-12))
    #expect(isClose(matrix.f1OfMacroAverages, sklearn.f1OfMacroAverages, 1e-12))
  }

  @Test func agreesWithImbalancedLearn() {
    #expect(isClose(matrix.gMean, sklearn.gMean, 1e-12))
  }

  @Test func macroF1HasTwoMeanings() {
    let two = MulticlassConfusionMatrix(labels: [0, 0, 1], predictions: [0, 1, 1], classes: 2)
    #expect(isClose(two.f1(average: .macro), 2.0 / 3, 1e-12))
    #expect(isClose(two.f1OfMacroAverages, 0.75, 1e-12))
  }

  @Test func twoClassesAgreeWithTheBinaryMatrix() {
    let labels = reference.metrics.labels
    let predictions = reference.metrics.scores.map { $0 >= 0.3 ? 1 : 0 }
    let binary = ConfusionMatrix(labels: labels, predictions: predictions)
    let both = MulticlassConfusionMatrix(labels: labels, predictions: predictions, classes: 2)
    #expect(both.oneAgainstRest(1) == binary)
    #expect(both.oneAgainstRest(0) == binary.swapped)
    #expect(isClose(both.matthewsCorrelation, binary.matthewsCorrelation, 1e-12))
  }

  @Test func aClassNeverFoundMakesTheGeometricMeanZero() {
    let matrix = MulticlassConfusionMatrix(labels: [0, 1, 1], predictions: [0, 0, 0], classes: 2)
    #expect(matrix.gMean == 0 && matrix.matthewsCorrelation == 0)
  }
}
