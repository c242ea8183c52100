import Imbalance
import Neural
import Testing

@Suite struct RankedScoresTests {
  /// Scores on a coarse grid, so that ties are common.
  func randomCase(_ source: inout RandomSource) -> (scores: [Double], labels: [Int]) {
    let n = 2 + source.below(60)
    let scores = (0..<n).map { _ in Double(source.below(21) - 10) / 8 }
    let labels = (0..<n).map { $0 < 2 ? $0 : source.below(4) / 3 }
    return (scores, labels)
  }

  @Test func countsEqualThoseOfEachThreshold() throws {
    var source = RandomSource(seed: 6)
    for _ in 0..<300 {
      let (scores, labels) = randomCase(&source)
      let ranked = try RankedScores(scores: scores, labels: labels)
      #expect(ranked.thresholds == Set(scores).sorted(by: >))
      for (index, threshold) in ranked.thresholds.enumerated() {
        let counted = try ConfusionMatrix(scores: scores, labels: labels, threshold: threshold)
        #expect(counted.truePositives == ranked.truePositives[index])
        #expect(counted.falsePositives == ranked.falsePositives[index])
        #expect(ranked.confusionMatrix(atThreshold: threshold) == counted)
      }
    }
  }

  @Test func everyExponentAndSignSorts() throws {
    var source = RandomSource(seed: 7)
    var scores: [Double] = [
      0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ]
    while scores.count < 5_000 {
      let x = Double(bitPattern: source.next())
      if x.isFinite { scores.append(x) }
    }
    let labels = scores.map { _ in source.below(2) }
    let ranked = try RankedScores(scores: scores, labels: labels)
    #expect(ranked.thresholds == Set(scores).sorted(by: >))
    #expect(ranked.positives == labels.reduce(0, +) && ranked.count == 5_000)
  }

  @Test func floatsRankAsTheirDoubles() throws {
    var source = RandomSource(seed: 8)
    let scores = (0..<3_000).map { _ in Float(source.normal()) }
    let labels = scores.map { _ in source.below(2) }
    let wide = try RankedScores(scores: scores.map { Double($0) }, labels: labels)
    #expect(try RankedScores(scores: scores, labels: labels) == wide)
  }

  @Test func positiveAndNegativeZeroAreATie() throws {
    let ranked = try RankedScores(scores: [0.0, -0.0], labels: [1, 0])
    #expect(ranked.thresholds == [0])
    #expect(ranked.averagePrecision == 0.5)
  }

  @Test func badScoresAreNamed() {
    #expect(throws: MetricError.scoreNotFinite(row: 2)) {
      try RankedScores(scores: [1, 2, .nan] as [Float], labels: [0, 1, 0])
    }
    #expect(throws: MetricError.scoreNotFinite(row: 0)) {
      try RankedScores(scores: [.infinity, 2] as [Double], labels: [0, 1])
    }
    #expect(throws: MetricError.noExamples) { try RankedScores(scores: [Float](), labels: []) }
  }

  @Test func aLabelOtherThanZeroOrOneStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try RankedScores(scores: [0.5, 1.5], labels: [0, 2])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("label 2 in row 1: a label must be 0 or 1"))
  }
}
