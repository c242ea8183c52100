import Imbalance
import Neural
import Testing

@Suite struct MetricBootstrapTests {
  func data(_ source: inout RandomSource) -> (scores: [Double], labels: [Int]) {
    let labels = (0..<400).map { $0 < 40 ? 1 : 0 }
    let scores = labels.map { (source.normal(mean: 1.5 * Double($0)) * 10).rounded() / 10 }
    return (scores, labels)
  }

  /// The same draws, once counted into the sorted ranking and once sorted anew.
  @Test func countingAnewIsSortingAnew() throws {
    var source = RandomSource(seed: 62)
    let (scores, labels) = data(&source)
    var first = RandomSource(seed: 1)
    var second = RandomSource(seed: 1)
    let counted = try bootstrapInterval(
      scores: scores, labels: labels, replicates: 60, using: &first
    ) { $0.averagePrecision }
    let sorted = try bootstrapInterval(
      RowBootstrap(labels: labels), rows: 400, replicates: 60, using: &second
    ) { rows throws(MetricError) in
      try averagePrecision(scores: rows.map { scores[$0] }, labels: rows.map { labels[$0] })
    }
    #expect(counted == sorted)
  }

  @Test func agreesWithTheFastOneForAveragePrecision() throws {
    var source = RandomSource(seed: 63)
    let (scores, labels) = data(&source)
    let general = try bootstrapInterval(
      scores: scores, labels: labels, replicates: 3_000, using: &source
    ) { $0.averagePrecision }
    let fast = try averagePrecisionInterval(
      scores: scores, labels: labels, replicates: 3_000, using: &source)
    #expect(isClose(general.lower, fast.lower, 0.015))
    #expect(isClose(general.upper, fast.upper, 0.015))
    #expect(general.estimate == fast.estimate)
  }

  /// A small but steady gain drowns in two separate intervals and shows in the paired one.
  @Test func pairsSeeWhatSeparateIntervalsDoNot() throws {
    var source = RandomSource(seed: 64)
    let (old, labels) = data(&source)
    let new = old.indices.map { old[$0] + 0.15 * Double(labels[$0]) }
    let gain = try pairedBootstrapInterval(
      first: new, second: old, labels: labels, using: &source
    ) { ranked throws(MetricError) in try ranked.rocAUC() }
    #expect(gain.lower > 0)
    let alone = try bootstrapInterval(scores: old, labels: labels, using: &source) {
      ranked throws(MetricError) in try ranked.rocAUC()
    }
    #expect(alone.upper - alone.lower > 2 * (gain.upper - gain.lower))
    let none = try pairedBootstrapInterval(
      first: old, second: old, labels: labels, replicates: 20, using: &source
    ) { $0.averagePrecision }
    #expect(none == Interval(estimate: 0, lower: 0, upper: 0))
  }

  @Test func groupsWidenTheInterval() throws {
    var source = RandomSource(seed: 65)
    // Four rows a group, alike: a quarter of the information.
    let heights = (0..<100).map { $0 < 10 ? source.normal(mean: 1) : source.normal() }
    let scores = (0..<400).map { heights[$0 / 4] }
    let labels = (0..<400).map { $0 < 40 ? 1 : 0 }
    let groups = (0..<400).map { $0 / 4 }
    func width(_ groups: [Int]?) throws -> Double {
      let interval = try bootstrapInterval(
        scores: scores, labels: labels, groups: groups, using: &source
      ) { ranked throws(MetricError) in try ranked.rocAUC() }
      return interval.upper - interval.lower
    }
    let share = try width(groups) / width(nil)
    #expect(share > 1.5 && share < 2.6)
  }

  @Test func stratifiedDrawsKeepThePrevalence() {
    var source = RandomSource(seed: 66)
    let bootstrap = RowBootstrap(labels: [0, 0, 0, 1, 1])
    for _ in 0..<20 {
      let rows = bootstrap.rows(using: &source)
      #expect(rows.count == 5 && rows.filter { $0 > 2 }.count == 2)
    }
    let plain = RowBootstrap(labels: [0, 0, 0, 1, 1], isStratified: false)
    let positives = (0..<40).map { _ in plain.rows(using: &source).filter { $0 > 2 }.count }
    #expect(Set(positives).count > 2)
    let grouped = RowBootstrap(labels: [0, 0, 0, 1, 1], groups: [7, 7, 8, 8, 9])
    let rows = grouped.rows(using: &source)
    #expect(rows.filter { $0 == 0 }.count == rows.filter { $0 == 1 }.count)
  }

  /// Nine intervals of ten hold the truth, within what 200 trials can tell.
  @Test func holdsTheTruthAboutAsOftenAsItSays() throws {
    var source = RandomSource(seed: 67)
    var held = 0
    for _ in 0..<200 {
      let labels = (0..<120).map { $0 < 60 ? 1 : 0 }
      let scores = labels.map { source.normal(mean: Double($0)) }
      let interval = try bootstrapInterval(
        scores: scores, labels: labels, replicates: 200, confidence: 0.9, using: &source
      ) { ranked throws(MetricError) in try ranked.rocAUC() }
      // The chance that one normal variable exceeds another of mean one less.
      if interval.lower <= 0.7602 && 0.7602 <= interval.upper { held += 1 }
    }
    #expect(held >= 166 && held <= 194)
  }

  @Test func budgetsHaveIntervals() throws {
    let ranked = try RankedScores(scores: [0.9, 0.5, 0.5, 0.1], labels: [1, 1, 0, 0])
    let outcome = ranked.outcome(alerts: 2)
    #expect(outcome.found == 1.5)
    let recall = try #require(outcome.recallInterval())
    #expect(recall.estimate == 0.75 && recall.lower < 0.75 && recall.upper <= 1)
    #expect(ranked.outcome(alerts: 0).precisionInterval() == nil)
    let known = try RankedScores(scores: [2.0, 1], labels: [1, 0]).outcome(alerts: 1)
    #expect(known.precisionInterval() == wilsonInterval(successes: 1, trials: 1))
  }

  @Test func aMetricThatIsNotANumberStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var source = RandomSource(seed: 1)
      _ = bootstrapInterval(
        RowBootstrap(labels: [0, 1]), rows: 2, replicates: 2, using: &source
      ) { _ in .nan }
    }
    #expect(sentence(result).contains("the metric of a resample is not a number"))
  }

  @Test func tooFewGroupsStopWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = RowBootstrap(labels: [0, 1], groups: [0])
    }
    #expect(sentence(result).contains("1 groups for 2 rows: each row needs one"))
  }
}
