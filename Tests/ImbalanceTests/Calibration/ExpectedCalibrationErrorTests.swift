import Imbalance
import Testing

@Suite struct ExpectedCalibrationErrorTests {
  @Test func documentedExamplesAreTrue() throws {
    let error = try expectedCalibrationError(probabilities: [0.1, 0.1, 0.9], labels: [0, 0, 1])
    #expect(isClose(error, 0.1, 1e-15))
    #expect(isClose(correctingUndersampling(of: 0.9, keptNegatives: 0.001 / 0.999), 0.00893, 5e-6))
    let shares = correctingShares(of: [0.5, 0.5], from: [0.5, 0.5], to: [0.9, 0.1])
    #expect(areClose(shares, [0.9, 0.1], 1e-15))
  }

  @Test func normsAreInOrder() throws {
    let p = [0.1, 0.15, 0.5, 0.55, 0.9, 0.95]
    let labels = [0, 1, 0, 0, 1, 1]
    func error(_ norm: CalibrationNorm) throws -> Double {
      try expectedCalibrationError(probabilities: p, labels: labels, bins: 5, norm: norm)
    }
    #expect(try error(.l1) <= error(.l2))
    #expect(try error(.l2) <= error(.max))
  }

  /// Undersampling, a positive weight and a new prevalence are one correction.
  @Test func correctionsAreTheSameIdentity() {
    for p in [0.01, 0.5, 0.9] {
      let share = 0.02
      let corrected = correctingUndersampling(of: p, keptNegatives: share)
      #expect(isClose(corrected, undoingPosWeight(1 / share, of: p), 1e-15))
      let kept = 0.001 / (0.001 + share * 0.999)
      #expect(isClose(corrected, correctingPrevalence(of: p, from: kept, to: 0.001), 1e-12))
      let both = correctingShares(of: [1 - p, p], from: [1 - kept, kept], to: [0.999, 0.001])
      #expect(isClose(both[1], corrected, 1e-12))
    }
  }

  @Test func badInputIsNamed() {
    #expect(throws: MetricError.notADistribution(row: 0)) {
      try expectedCalibrationError(probabilities: [[0.5, 0.1]], labels: [0])
    }
    #expect(throws: CalibrationError.notAWeight(row: 1)) {
      try PlattScaling(fitting: [1.0, 2], labels: [0, 1], sampleWeight: [1, -1])
    }
    #expect(throws: CalibrationError.oneClassOnly(label: 0)) {
      try PlattScaling(fitting: [1.0, 2], labels: [0, 1], sampleWeight: [1, 0])
    }
    #expect(throws: CalibrationError.targetNotFinite(row: 0)) {
      try IsotonicRegression(fitting: [1.0], targets: [.nan])
    }
    #expect(throws: CalibrationError.noExamples) {
      try IsotonicRegression(fitting: [1.0], labels: [1], sampleWeight: [0])
    }
  }

  @Test func aWeightOfNoNegativesStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = correctingUndersampling(of: 0.5, keptNegatives: 0.0)
    }
    #expect(sentence(result).contains("0.0 of the negatives kept: give 0 < b <= 1"))
  }
}
