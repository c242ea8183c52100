import Imbalance
import Neural
import Testing

@Suite struct WeightedRankedScoresTests {
  @Test func wholeWeightsAreRepetitions() throws {
    var source = RandomSource(seed: 54)
    for _ in 0..<50 {
      let n = 4 + source.below(30)
      let scores = (0..<n).map { _ in Float(source.below(9)) }
      let labels = (0..<n).map { $0 < 2 ? $0 : source.below(2) }
      let times = (0..<n).map { $0 < 2 ? 1 : source.below(4) }
      let weighted = try WeightedRankedScores(
        scores: scores, labels: labels, sampleWeight: times.map { Double($0) })
      let rows = (0..<n).flatMap { [Int](repeating: $0, count: times[$0]) }
      let repeated = try RankedScores(
        scores: rows.map { scores[$0] }, labels: rows.map { labels[$0] })
      #expect(weighted.thresholds == repeated.thresholds)
      #expect(weighted.truePositives == repeated.truePositives.map { Double($0) })
      #expect(try weighted.rocAUC() == repeated.rocAUC())
      #expect(isClose(weighted.averagePrecision, repeated.averagePrecision, 1e-14))
      #expect(weighted.precisionRecallCurve == repeated.precisionRecallCurve)
      #expect(try weighted.rocCurve() == repeated.rocCurve())
      #expect(
        weighted.confusionMatrix(atThreshold: 4).f1 == repeated.confusionMatrix(atThreshold: 4).f1)
    }
  }

  @Test func theDocumentedExampleIsTrue() throws {
    let precision = try averagePrecision(
      scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1], sampleWeight: [10, 10, 1, 1])
    #expect(isClose(precision, 0.5833, 5e-5))
  }

  @Test func whatIsWrongWithTheDataIsSaid() {
    #expect(throws: MetricError.noExamples) {
      try WeightedRankedScores(scores: [1.0, 2], labels: [0, 1], sampleWeight: [0, 0])
    }
    #expect(throws: MetricError.oneClassOnly(label: 0)) {
      try rocAUC(scores: [1.0, 2], labels: [0, 1], sampleWeight: [1, 0])
    }
    #expect(throws: MetricError.scoreNotFinite(row: 1)) {
      try rocAUC(scores: [1.0, .nan], labels: [0, 1], sampleWeight: [1, 1])
    }
    #expect(throws: MetricError.notAWeight(row: 0)) {
      try averagePrecision(scores: [1.0, 2], labels: [0, 1], sampleWeight: [-1, 1])
    }
  }
}
