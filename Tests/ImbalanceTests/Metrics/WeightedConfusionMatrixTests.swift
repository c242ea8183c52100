import Imbalance
import Neural
import Testing

@Suite struct WeightedConfusionMatrixTests {
  @Test func wholeWeightsAreRepetitions() throws {
    var source = RandomSource(seed: 51)
    for _ in 0..<50 {
      let n = 1 + source.below(20)
      let labels = (0..<n).map { _ in source.below(2) }
      let predictions = (0..<n).map { _ in source.below(2) }
      let times = (0..<n).map { _ in 1 + source.below(3) }
      let weighted = try WeightedConfusionMatrix(
        labels: labels, predictions: predictions, sampleWeight: times.map { Double($0) })
      let rows = (0..<n).flatMap { [Int](repeating: $0, count: times[$0]) }
      let repeated = ConfusionMatrix(
        labels: rows.map { labels[$0] }, predictions: rows.map { predictions[$0] })
      #expect(weighted.count == Double(repeated.count))
      #expect(weighted.alerts == Double(repeated.alerts))
      #expect(weighted.f1 == repeated.f1 && weighted.gMean == repeated.gMean)
      #expect(weighted.matthewsCorrelation == repeated.matthewsCorrelation)
      #expect(weighted.cohenKappa == repeated.cohenKappa)
    }
  }

  @Test func theDocumentedExampleIsTrue() throws {
    let matrix = try WeightedConfusionMatrix(
      labels: [0, 1, 1], predictions: [1, 1, 0], sampleWeight: [0.5, 2, 1])
    #expect(matrix.precision == 0.8)
    #expect(isClose(matrix.recall, 2.0 / 3, 1e-15))
  }

  @Test func badWeightsAreNamed() {
    for weight in [-1, .nan, Double.infinity] {
      #expect(throws: MetricError.notAWeight(row: 1)) {
        try WeightedConfusionMatrix(
          labels: [0, 1], predictions: [0, 1], sampleWeight: [1, weight])
      }
    }
  }

  @Test func aMissingWeightStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try WeightedConfusionMatrix(labels: [0, 1], predictions: [0, 1], sampleWeight: [1])
    }
    #expect(sentence(result).contains("1 sample weights for 2 examples"))
  }
}
