import Imbalance
import Testing

@Suite struct MultilabelConfusionMatrixTests {
  @Test func theDocumentedExampleIsTrue() throws {
    let matrix = try MultilabelConfusionMatrix(
      labels: [[1, 1, 0], [0, 1, 0], [0, 0, 0]],
      predictions: [[1, 0, 0], [1, 1, 0], [0, 0, 0]])
    #expect(matrix.precision(average: .macro) == 0.5)
    #expect(matrix.precision(average: .samples) == 0.5)
    #expect(isClose(matrix.precision(average: .samples, zeroDivision: .one), 2.5 / 3, 1e-15))
    #expect(matrix.byExample.map(\.alerts) == [1, 2, 0])
    #expect(matrix.byLabel.map(\.positives) == [1, 2, 0])
  }

  @Test func anExampleOfNoWeightCountsNowhere() throws {
    let all = try MultilabelConfusionMatrix(
      labels: [[1, 0], [0, 1]], predictions: [[1, 0], [1, 0]], sampleWeight: [1, 0])
    let first = try MultilabelConfusionMatrix(labels: [[1, 0]], predictions: [[1, 0]])
    for average in [LabelAverage.micro, .macro, .weighted, .samples] {
      #expect(all.f1(average: average) == first.f1(average: average))
    }
  }

  @Test func badDataIsNamed() {
    #expect(throws: MetricError.noExamples) {
      try MultilabelConfusionMatrix(labels: [], predictions: [])
    }
    #expect(throws: MetricError.notAWeight(row: 0)) {
      try MultilabelConfusionMatrix(labels: [[1]], predictions: [[1]], sampleWeight: [-1])
    }
  }

  @Test func anotherLabelStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try MultilabelConfusionMatrix(
        labels: [[1, 0], [0, 2]], predictions: [[1, 0], [0, 1]])
    }
    #expect(sentence(result).contains("row 1 holds something else than 0 and 1"))
  }
}
