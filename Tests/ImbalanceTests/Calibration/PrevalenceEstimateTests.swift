import Imbalance
import Neural
import Testing

@Suite struct PrevalenceEstimateTests {
  /// Probabilities of a calibrated model of prevalence `trained` where it is `actual`: the score is
  /// normal, one apart for the two classes.
  func probabilities(trained: Double, actual: Double, rows: Int) -> [Double] {
    var source = RandomSource(seed: 34)
    return (0..<rows).map { _ in
      let mean = source.uniform() < actual ? 1.0 : -1
      return sigmoid(2 * source.normal(mean: mean) + logit(trained))
    }
  }

  @Test(arguments: [(0.5, 0.02), (0.1, 0.4), (0.3, 0.3)])
  func findsThePrevalence(_ trained: Double, _ actual: Double) throws {
    let p = probabilities(trained: trained, actual: actual, rows: 50_000)
    let found = try estimatedPrevalence(of: p, trained: trained)
    #expect(isClose(found, actual, 0.01))
  }

  @Test func isWhereTheAuthorsEMArrives() throws {
    let p = probabilities(trained: 0.5, actual: 0.1, rows: 500)
    var prevalence = 0.5
    for _ in 0..<2000 {
      let corrected = p.map { correctingPrevalence(of: $0, from: 0.5, to: prevalence) }
      prevalence = corrected.reduce(0, +) / Double(p.count)
    }
    #expect(isClose(try estimatedPrevalence(of: p, trained: 0.5) / prevalence, 1, 1e-12))
  }

  @Test func goesToTheEndsAndStaysWhereNothingIsSaid() throws {
    #expect(try estimatedPrevalence(of: [0.1, 0.2, 0.0], trained: 0.5) == 0)
    #expect(try estimatedPrevalence(of: [0.9, 1.0], trained: 0.5) == 1)
    #expect(try estimatedPrevalence(of: [0.1, 0.1], trained: 0.1) == 0.1)
    #expect(isClose(try estimatedPrevalence(of: [0.0, 1, 0, 0], trained: 0.5), 0.25, 1e-15))
  }

  @Test func saysWhatIsWrongWithTheProbabilities() {
    #expect(throws: MetricError.noExamples) {
      try estimatedPrevalence(of: [Double](), trained: 0.5)
    }
    #expect(throws: MetricError.notAProbability(row: 1)) {
      try estimatedPrevalence(of: [0.5, 1.5], trained: 0.5)
    }
  }
}
