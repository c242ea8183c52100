import Imbalance
import Testing

@Suite struct TopKAccuracyTests {
  let scores = [[0.5, 0.2, 0.2], [0.3, 0.4, 0.2], [0.2, 0.4, 0.3], [0.7, 0.2, 0.1]]

  @Test func documentedExamplesAreTrue() throws {
    #expect(try topKAccuracy(scores: scores, labels: [0, 1, 2, 2], k: 2) == 0.75)
    #expect(try topKAccuracy(scores: scores, labels: [0, 1, 2, 2], k: 1) == 0.5)
    #expect(try topKAccuracy(scores: scores, labels: [0, 1, 2, 2], k: 3) == 1)
    let error = try macroAveragedAbsoluteError(
      labels: [1, 1, 1, 2, 2, 2], predictions: [1, 2, 1, 2, 1, 2])
    #expect(isClose(error, 1.0 / 3, 1e-15))
  }

  /// imbalanced-learn 0.14.2 raises where a class is predicted that never occurs.
  @Test func macroErrorKnowsClassesThatNeverOccur() throws {
    #expect(try macroAveragedAbsoluteError(labels: [0, 2], predictions: [1, 2]) == 0.5)
    #expect(throws: MetricError.noExamples) {
      try macroAveragedAbsoluteError(labels: [], predictions: [])
    }
  }

  @Test func whatIsWrongWithTheScoresIsSaid() {
    #expect(throws: MetricError.scoreNotFinite(row: 1)) {
      try topKAccuracy(scores: [[0.5, 0.5], [.nan, 1]], labels: [0, 1])
    }
    #expect(throws: MetricError.noExamples) {
      try topKAccuracy(scores: [[Float]](), labels: [])
    }
  }
}
