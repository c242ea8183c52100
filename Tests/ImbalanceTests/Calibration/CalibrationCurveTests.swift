import Imbalance
import Neural
import Testing

@Suite struct CalibrationCurveTests {
  let known = reference.metrics

  @Test func agreesWithScikitLearn() throws {
    let uniform = try calibrationCurve(probabilities: known.scores, labels: known.labels)
    #expect(areClose(uniform.positiveShare, known.calibrationUniform5[0], 1e-12))
    #expect(areClose(uniform.meanProbability, known.calibrationUniform5[1], 1e-12))
    let quantile = try calibrationCurve(
      probabilities: known.scores, labels: known.labels, bins: .quantile(5))
    #expect(areClose(quantile.positiveShare, known.calibrationQuantile5[0], 1e-12))
    #expect(areClose(quantile.meanProbability, known.calibrationQuantile5[1], 1e-12))
    #expect(quantile.counts == [4, 4, 4, 4, 4])
  }

  @Test func errorAgreesWithTorchmetrics() throws {
    let error = try expectedCalibrationError(probabilities: known.scores, labels: known.labels)
    #expect(isClose(error, known.calibrationError15, 1e-12))
  }

  @Test func calibratedProbabilitiesLieOnTheDiagonal() throws {
    var source = RandomSource(seed: 44)
    let p = (0..<200_000).map { _ in Float(source.uniform()) }
    let labels = p.map { source.bernoulli(Double($0)) ? 1 : 0 }
    let curve = try calibrationCurve(probabilities: p, labels: labels, bins: .uniform(10))
    #expect(areClose(curve.positiveShare, curve.meanProbability, 0.012))
    #expect(try expectedCalibrationError(probabilities: p, labels: labels) < 0.01)
  }

  @Test func emptyBinsAreLeftOutAndNonsenseIsNamed() throws {
    let curve = try calibrationCurve(probabilities: [0.0, 1.0], labels: [0, 1])
    #expect(curve.counts == [1, 1] && curve.meanProbability == [0, 1])
    #expect(throws: MetricError.notAProbability(row: 0)) {
      try calibrationCurve(probabilities: [-0.1], labels: [0])
    }
  }
}
