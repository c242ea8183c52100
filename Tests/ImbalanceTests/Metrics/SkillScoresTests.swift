import Imbalance
import Neural
import Testing

@Suite struct SkillScoresTests {
  @Test func documentedExamplesAreTrue() throws {
    let p = [0.1, 0.1, 0.4]
    let labels = [0, 0, 1]
    #expect(isClose(try d2LogLoss(probabilities: p, labels: labels), 0.4098, 5e-5))
    #expect(isClose(try d2Brier(probabilities: p, labels: labels), 0.43, 5e-5))
    #expect(isClose(try logLoss(probabilities: [0.1, 0.9], labels: [0, 1]), 0.1054, 5e-5))
    #expect(isClose(try logLoss(probabilities: [[0.7, 0.2, 0.1]], labels: [0]), 0.3567, 5e-5))
    #expect(isClose(try brierScore(probabilities: [0.1, 0.8], labels: [0, 1]), 0.025, 1e-15))
    #expect(isClose(try brierScore(probabilities: [[0.7, 0.2, 0.1]], labels: [0]), 0.14, 1e-15))
  }

  @Test func thePrevalenceHasNoSkill() throws {
    let labels = (0..<1000).map { $0 == 0 ? 1 : 0 }
    let p = [Double](repeating: 0.001, count: 1000)
    #expect(isClose(try d2LogLoss(probabilities: p, labels: labels), 0, 1e-12))
    #expect(isClose(try d2Brier(probabilities: p, labels: labels), 0, 1e-12))
  }

  @Test func whatIsWrongWithTheDataIsSaid() {
    #expect(throws: MetricError.oneClassOnly(label: 0)) {
      try d2LogLoss(probabilities: [0.1, 0.2], labels: [0, 0])
    }
    #expect(throws: MetricError.oneClassOnly(label: 1)) {
      try d2Brier(probabilities: [0.1, 0.2], labels: [0, 1], sampleWeight: [0, 1])
    }
    #expect(throws: MetricError.noExamples) {
      try d2Brier(probabilities: [Double](), labels: [])
    }
    #expect(throws: MetricError.noExamples) {
      try logLoss(probabilities: [0.1], labels: [0], sampleWeight: [0])
    }
    #expect(throws: MetricError.notADistribution(row: 1)) {
      try logLoss(probabilities: [[0.5, 0.5], [0.5, 0.6]], labels: [0, 1])
    }
    #expect(throws: MetricError.notAProbability(row: 0)) {
      try brierScore(probabilities: [[1.5, -0.5]], labels: [0])
    }
    #expect(throws: MetricError.notAWeight(row: 0)) {
      try brierScore(probabilities: [0.5], labels: [0], sampleWeight: [-1])
    }
    #expect(throws: MetricError.noExamples) {
      try brierScore(probabilities: [[Double]](), labels: [])
    }
  }

  @Test func aLabelWithoutAColumnStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try logLoss(probabilities: [[0.5, 0.5]], labels: [2])
    }
    #expect(sentence(result).contains("target 2 in row 0 with 2 classes"))
  }
}
