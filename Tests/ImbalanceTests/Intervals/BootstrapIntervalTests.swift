import Imbalance
import Neural
import Testing

@Suite struct BootstrapIntervalTests {
  func data(_ source: inout RandomSource, positives: Int = 40) -> (scores: [Double], labels: [Int])
  {
    let labels = (0..<2_000).map { $0 < positives ? 1 : 0 }
    let scores = labels.map { (source.normal(mean: 2 * Double($0)) * 10).rounded() / 10 }
    return (scores, labels)
  }

  /// Against resampling the rows themselves.
  @Test func agreesWithResamplingRows() throws {
    var source = RandomSource(seed: 17)
    let (scores, labels) = data(&source)
    let interval = try averagePrecisionInterval(
      scores: scores, labels: labels, replicates: 4_000, using: &source)
    var plain: [Double] = []
    for _ in 0..<2_000 {
      let rows =
        (0..<40).map { _ in source.below(40) } + (40..<2_000).map { _ in 40 + source.below(1_960) }
      plain.append(
        try averagePrecision(scores: rows.map { scores[$0] }, labels: rows.map { labels[$0] }))
    }
    plain.sort()
    #expect(isClose(interval.lower, plain[50], 0.02))
    #expect(isClose(interval.upper, plain[1_950], 0.02))
    #expect(interval.estimate == (try averagePrecision(scores: scores, labels: labels)))
  }

  @Test func dependentPositivesWidenTheInterval() throws {
    var source = RandomSource(seed: 18)
    // Ten groups of four positives, each group with one score: ten observations, not forty.
    let groupScores = (0..<10).map { _ in source.normal(mean: 2) }
    let scores = (0..<2_000).map { $0 < 40 ? groupScores[$0 / 4] : source.normal() }
    let labels = (0..<2_000).map { $0 < 40 ? 1 : 0 }
    let groups = (0..<2_000).map { $0 < 40 ? $0 / 4 : nil }
    let alone = try averagePrecisionInterval(scores: scores, labels: labels, using: &source)
    let together = try averagePrecisionInterval(
      scores: scores, labels: labels, groups: groups, using: &source)
    let ratio = (together.upper - together.lower) / (alone.upper - alone.lower)
    #expect(ratio > 1.5 && ratio < 2.6)
  }

  @Test func isDeterministicAndRefusesOneClass() throws {
    var source = RandomSource(seed: 19)
    let (scores, labels) = data(&source)
    var a = RandomSource(seed: 1)
    var b = RandomSource(seed: 1)
    #expect(
      try averagePrecisionInterval(scores: scores, labels: labels, replicates: 50, using: &a)
        == averagePrecisionInterval(scores: scores, labels: labels, replicates: 50, using: &b))
    #expect(throws: MetricError.oneClassOnly(label: 0)) {
      try averagePrecisionInterval(scores: [0.1, 0.2], labels: [0, 0], using: &a)
    }
  }
}
