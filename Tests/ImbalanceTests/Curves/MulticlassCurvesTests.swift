import Imbalance
import Testing

@Suite struct MulticlassCurvesTests {
  let scores = [
    [0.7, 0.2, 0.1], [0.4, 0.3, 0.3], [0.1, 0.8, 0.1], [0.2, 0.3, 0.5], [0.4, 0.4, 0.2],
    [0.1, 0.2, 0.7],
  ]
  let labels = [0, 0, 1, 1, 2, 2]

  @Test func documentedExamplesAreTrue() throws {
    let precision = try averagePrecision(scores: scores, labels: labels)
    #expect(isClose(precision, 0.7778, 5e-5))
    let area = try rocAUC(scores: scores, labels: labels, multiClass: .oneVersusOne)
    #expect(isClose(area, 0.8333, 5e-5))
  }

  @Test func twoClassesAreTheBinaryCase() throws {
    let p = [0.1, 0.4, 0.35, 0.8]
    let rows = p.map { [1 - $0, $0] }
    for scheme in [MulticlassScheme.oneVersusRest, .oneVersusOne] {
      #expect(try rocAUC(scores: rows, labels: [0, 0, 1, 1], multiClass: scheme) == 0.75)
    }
    let each = try averagePrecisions(scores: rows, labels: [0, 0, 1, 1])
    #expect(try each[1] == averagePrecision(scores: p, labels: [0, 0, 1, 1]))
  }

  @Test func whatIsWrongWithTheDataIsSaid() {
    #expect(throws: MetricError.missingClass(label: 1)) {
      try rocAUC(scores: [[0.1, 0.2, 0.7], [0.5, 0.2, 0.3]], labels: [0, 2])
    }
    #expect(throws: MetricError.noExamples) {
      try averagePrecision(scores: [[Float]](), labels: [])
    }
    #expect(throws: MetricError.scoreNotFinite(row: 1)) {
      try averagePrecision(scores: [[0.1, 0.9], [.nan, 0.1]], labels: [0, 1])
    }
  }

  @Test func rowsOfDifferentLengthStopWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try averagePrecision(scores: [[0.1, 0.9], [0.5]], labels: [0, 0])
    }
    #expect(sentence(result).contains("row 1 has 1 scores and row 0 has 2"))
  }
}
