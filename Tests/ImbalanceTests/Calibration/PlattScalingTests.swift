import Imbalance
import Neural
import Testing

@Suite struct PlattScalingTests {
  let scores = reference.metrics.scores
  let labels = reference.metrics.labels

  @Test func isTheMinimumForPlattsTargets() throws {
    let line = try PlattScaling(fitting: scores, labels: labels)
    let positives = Double(labels.reduce(0, +))
    let negatives = Double(labels.count) - positives
    let targets = labels.map { $0 == 1 ? (positives + 1) / (positives + 2) : 1 / (negatives + 2) }
    let loss = binaryCrossEntropyWithLogits(
      scores.map { line.slope * $0 + line.intercept }, targets: targets)
    #expect(loss.gradient.reduce(0, +).magnitude < 1e-14)
    #expect(zip(loss.gradient, scores).map { $0 * $1 }.reduce(0, +).magnitude < 1e-14)
  }

  @Test func findsTheLineThatDrewTheLabels() throws {
    var source = RandomSource(seed: 32)
    let scores = (0..<50_000).map { _ in source.normal(mean: 1000, standardDeviation: 10) }
    let labels = scores.map { source.uniform() < sigmoid(0.2 * ($0 - 1000) - 2) ? 1 : 0 }
    let line = try PlattScaling(fitting: scores, labels: labels)
    #expect(isClose(line.slope / 0.2, 1, 0.03))
    #expect(isClose(line(1000.0) / sigmoid(-2.0), 1, 0.05))
  }

  @Test func doesNotDependOnTheScaleOfTheScores() throws {
    let line = try PlattScaling(fitting: scores, labels: labels)
    let other = try PlattScaling(fitting: scores.map { 1e6 * $0 - 3e6 }, labels: labels)
    for score in scores {
      #expect(isClose(other(1e6 * score - 3e6), line(score), 1e-9))
    }
  }

  @Test func staysFiniteWhereScoresSeparateOrSayNothing() throws {
    let line = try PlattScaling(fitting: [-1.0, -1, 1, 1], labels: [0, 0, 1, 1])
    #expect(isClose(line(1.0), 0.75, 1e-12) && isClose(line(-1.0), 0.25, 1e-12))
    let flat = try PlattScaling(fitting: [3.0, 3, 3, 3], labels: [0, 0, 0, 1])
    #expect(flat.slope == 0)
    #expect(isClose(flat(3.0), (3 * 0.2 + 2.0 / 3) / 4, 1e-12))
  }

  @Test func saysWhatIsWrongWithTheExamples() {
    #expect(throws: CalibrationError.oneClassOnly(label: 0)) {
      try PlattScaling(fitting: [1.0, 2], labels: [0, 0])
    }
    #expect(throws: CalibrationError.scoreNotFinite(row: 0)) {
      try PlattScaling(fitting: [Double.infinity, 2], labels: [0, 1])
    }
    #expect(throws: CalibrationError.noExamples) {
      try PlattScaling(fitting: [Float](), labels: [])
    }
  }
}
