import Imbalance
import Neural
import Testing

@Suite struct PairedIntervalTests {
  @Test func documentedExamplesAreTrue() throws {
    #expect(isClose(studentTQuantile(0.975, degreesOfFreedom: 4), 2.776, 5e-4))
    let mean = try meanInterval(of: [0.41, 0.44, 0.39, 0.42, 0.43])
    #expect(areClose([mean.estimate, mean.lower, mean.upper], [0.418, 0.394, 0.442], 5e-4))
    let gain = try pairedInterval(of: [0.41, 0.44, 0.39], and: [0.38, 0.43, 0.37])
    #expect(isClose(gain.estimate, 0.02, 1e-12) && isClose(gain.lower, -0.005, 5e-4))
  }

  /// Many degrees of freedom are the normal distribution; the two halves mirror each other.
  @Test func quantilesHaveTheirLimitAndSymmetry() {
    for p in [0.01, 0.3, 0.75, 0.999] {
      let t = studentTQuantile(p, degreesOfFreedom: 100_000)
      #expect(isClose(t, normalQuantile(p), 1e-3))
      for freedom in 1...12 {
        let low = studentTQuantile(p, degreesOfFreedom: freedom)
        #expect(isClose(low, -studentTQuantile(1 - p, degreesOfFreedom: freedom), 1e-9))
      }
    }
    #expect(isClose(studentTQuantile(0.75, degreesOfFreedom: 1), 1, 1e-15))
  }

  @Test func whatIsWrongWithTheValuesIsSaid() {
    #expect(throws: MetricError.scoreNotFinite(row: 1)) {
      try pairedInterval(of: [1, .nan], and: [1, 2])
    }
  }

  @Test func onePairStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try pairedInterval(of: [1], and: [2])
    }
    #expect(sentence(result).contains("an interval from 1 values: it needs two or more"))
  }
}
