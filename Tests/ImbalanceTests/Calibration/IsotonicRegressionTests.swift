import Imbalance
import Neural
import Testing

@Suite struct IsotonicRegressionTests {
  @Test func agreesWithScikitLearn() throws {
    let metrics = reference.metrics
    let curve = try IsotonicRegression(fitting: metrics.scores, labels: metrics.labels)
    #expect(areClose(metrics.scores.map { curve($0) }, metrics.isotonic, 1e-15))
    let float = try IsotonicRegression(
      fitting: metrics.scores.map { Float($0) }, labels: metrics.labels)
    #expect(
      areClose(
        metrics.scores.map { float(Float($0)) }, metrics.isotonic.map { Float($0) }, 1e-7))
  }

  /// By the minimax formula: the greatest over starts of the least mean up to an end.
  func minimax(_ labels: [Int]) -> [Double] {
    labels.indices.map { place in
      (0...place).map { start in
        (place..<labels.count).map { end in
          Double(labels[start...end].reduce(0, +)) / Double(end - start + 1)
        }.min() ?? 0
      }.max() ?? 0
    }
  }

  @Test func agreesWithTheMinimaxFormula() throws {
    var source = RandomSource(seed: 33)
    for count in 1...40 {
      let labels = (0..<count).map { source.uniform() < Double($0) / Double(count) ? 1 : 0 }
      let curve = try IsotonicRegression(fitting: (0..<count).map { Double($0) }, labels: labels)
      #expect(areClose((0..<count).map { curve(Double($0)) }, minimax(labels), 1e-14))
    }
  }

  @Test func isReadAlongStraightLinesAndLevelBeyondTheEnds() throws {
    let curve = try IsotonicRegression(fitting: [1.0, 2, 3, 5], labels: [0, 1, 0, 1])
    #expect(curve.scores == [1, 2, 3, 5])
    #expect(curve.probabilities == [0, 0.5, 0.5, 1])
    #expect([0, 1.5, 2.5, 4, 9].map { curve($0) } == [0, 0.25, 0.5, 0.75, 1])
  }

  @Test func tiesGetOneProbabilityWhateverTheirOrder() throws {
    let curve = try IsotonicRegression(fitting: [1.0, 1, 1, 0], labels: [1, 0, 0, 0])
    let other = try IsotonicRegression(fitting: [0.0, 1, 1, 1], labels: [0, 0, 0, 1])
    #expect(curve == other)
    #expect(curve.probabilities == [0, 1.0 / 3])
  }

  @Test func saysWhatIsWrongWithTheExamples() {
    #expect(throws: CalibrationError.noExamples) {
      try IsotonicRegression(fitting: [Double](), labels: [])
    }
    #expect(throws: CalibrationError.scoreNotFinite(row: 1)) {
      try IsotonicRegression(fitting: [1, Double.nan], labels: [0, 1])
    }
  }
}
