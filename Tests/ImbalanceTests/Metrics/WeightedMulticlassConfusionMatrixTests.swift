import Imbalance
import Neural
import Testing

@Suite struct WeightedMulticlassConfusionMatrixTests {
  @Test func theDocumentedExampleIsTrue() throws {
    let matrix = try WeightedMulticlassConfusionMatrix(
      labels: [0, 0, 1, 2], predictions: [0, 1, 1, 1], sampleWeight: [3, 1, 1, 1], classes: 3)
    #expect(isClose(matrix.accuracy, 2.0 / 3, 1e-15))
    #expect(isClose(matrix.recall(average: .weighted), 2.0 / 3, 1e-15))
    #expect(CostMatrix([[0, 1, 1], [1, 0, 1], [5, 5, 0]]).total(matrix) == 6)
  }

  @Test func weightsOfOneCount() throws {
    var source = RandomSource(seed: 1)
    let labels = (0..<200).map { _ in source.below(4) }
    let predictions = labels.map { source.bernoulli(0.7) ? $0 : source.below(4) }
    let counted = MulticlassConfusionMatrix(
      labels: labels, predictions: predictions, classes: 4)
    let weighed = try WeightedMulticlassConfusionMatrix(
      labels: labels, predictions: predictions,
      sampleWeight: [Double](repeating: 1, count: 200), classes: 4)
    #expect(weighed.f1(average: .macro) == counted.f1(average: .macro))
    #expect(weighed.matthewsCorrelation == counted.matthewsCorrelation)
    #expect(weighed.balancedAccuracy == counted.balancedAccuracy)
    #expect(weighed.normalized(by: .labels) == counted.normalized(by: .labels))
    #expect(weighed.classificationReport().contains("200.0"))
  }

  @Test func badWeightsAreNamed() {
    for weight in [-1, .nan, Double.infinity] {
      #expect(throws: MetricError.notAWeight(row: 1)) {
        try WeightedMulticlassConfusionMatrix(
          labels: [0, 1], predictions: [0, 1], sampleWeight: [1, weight], classes: 2)
      }
    }
  }

  @Test func aLabelOutOfRangeStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try WeightedMulticlassConfusionMatrix(
        labels: [0, 3], predictions: [0, 1], sampleWeight: [1, 1], classes: 3)
    }
    #expect(sentence(result).contains("row 1 has label 3 and prediction 1 with 3 classes"))
  }
}
