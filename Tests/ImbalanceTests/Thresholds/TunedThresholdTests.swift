import Imbalance
import Neural
import Testing

@Suite struct TunedThresholdTests {
  @Test func splitsAndFoldNumbersAgree() throws {
    var source = RandomSource(seed: 58)
    let scores = (0..<90).map { _ in source.normal() }
    let labels = scores.map { source.bernoulli(sigmoid(2 * $0)) ? 1 : 0 }
    let splits = try StratifiedKFold(3).splits(labels: labels)
    var folds = [Int](repeating: 0, count: 90)
    for fold in 0..<3 { for row in splits[fold].test { folds[row] = fold } }
    let byFold = try TunedThreshold(scores: scores, labels: labels, folds: folds)
    let bySplit = try TunedThreshold(splits: splits, labels: labels) { split in
      split.test.map { scores[$0] }
    }
    #expect(byFold == bySplit)
    #expect(byFold.thresholds.count == 100 && byFold.value == byFold.values.max())
  }

  /// Calibrated scores want the prevalence for the balanced accuracy.
  @Test func calibratedScoresGetThePrevalence() throws {
    var source = RandomSource(seed: 59)
    let p = (0..<200_000).map { _ in sigmoid(source.normal(mean: -2, standardDeviation: 1)) }
    let labels = p.map { source.bernoulli($0) ? 1 : 0 }
    let tuned = try TunedThreshold(
      scores: p, labels: labels, folds: p.indices.map { $0 % 5 }, thresholds: 200)
    let prevalence = Double(labels.reduce(0, +)) / Double(labels.count)
    #expect(isClose(tuned.threshold, prevalence, 0.03))
  }

  /// scikit-learn 1.9.1 refuses a fold whose scores are within 0.00001 of each other.
  @Test func smallProbabilitiesCanBeTuned() throws {
    let scores = [1e-7, 2e-7, 3e-7, 1e-7, 2e-7, 3e-7]
    let tuned = try TunedThreshold(
      scores: scores, labels: [0, 0, 1, 0, 0, 1], folds: [0, 0, 0, 1, 1, 1])
    #expect(tuned.value == 1)
    #expect(try FixedThreshold(tuned.threshold)(scores) == [0, 0, 1, 0, 0, 1])
  }

  @Test func whatIsWrongWithTheScoresIsSaid() {
    #expect(throws: MetricError.constantScores(fold: 1)) {
      try TunedThreshold(scores: [0.1, 0.2, 0.3, 0.3], labels: [0, 1, 0, 1], folds: [0, 0, 1, 1])
    }
    #expect(throws: MetricError.scoreNotFinite(row: 3)) {
      try TunedThreshold(
        scores: [0.1, 0.2, 0.3, .nan], labels: [0, 1, 0, 1], folds: [0, 0, 1, 1])
    }
    #expect(throws: MetricError.noExamples) {
      try TunedThreshold(scores: [Double](), labels: [], folds: [])
    }
    #expect(throws: MetricError.noExamples) {
      try TunedThreshold(scores: [0.1, 0.2], labels: [0, 1], folds: [1, 1])
    }
    #expect(throws: MetricError.scoreNotFinite(row: 1)) {
      try FixedThreshold()([0.1, .nan] as [Float])
    }
  }

  @Test func documentedExamplesAreTrue() throws {
    #expect(try FixedThreshold(0.3)([0.1, 0.3, 0.9]) == [0, 1, 1])
    let ranked = try RankedScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
    #expect(ranked.bestRecall(atPrecision: 0.6)?.threshold == 0.35)
    #expect(isClose(ranked.bestPrecision(atRecall: 1)?.value ?? 0, 0.6667, 5e-5))
    #expect(ranked.bestRecall(atSpecificity: 1)?.value == 0.5)
    let hopeless = try RankedScores(scores: [1.0, 2], labels: [1, 0])
    #expect(hopeless.bestRecall(atPrecision: 0.9) == nil)
    #expect(try RankedScores(scores: [1.0], labels: [0]).bestPrecision(atRecall: 0.5) == nil)
  }

  @Test func oneThresholdStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try TunedThreshold(scores: [0.1, 0.2], labels: [0, 1], folds: [0, 0], thresholds: 1)
    }
    #expect(sentence(result).contains("1 thresholds: give 2 or more"))
  }
}
