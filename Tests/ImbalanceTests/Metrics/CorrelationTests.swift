import Imbalance
import Neural
import Testing

@Suite struct CorrelationTests {
  func matrix(_ tp: Int, _ tn: Int, _ fp: Int, _ fn: Int) -> ConfusionMatrix {
    ConfusionMatrix(truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn)
  }

  @Test func agreesWithScikitLearn() throws {
    let sklearn = reference.metrics
    let counts = try ConfusionMatrix(
      scores: sklearn.scores, labels: sklearn.labels, threshold: 0.5)
    #expect(isClose(counts.matthewsCorrelation, sklearn.matthewsCorrelation, 1e-12))
    #expect(isClose(counts.cohenKappa, sklearn.cohenKappa, 1e-12))
  }

  @Test func isZeroWhereItIsUndefined() {
    for undefined in [
      matrix(0, 999, 0, 1), matrix(0, 5, 0, 0), matrix(5, 0, 0, 0), matrix(1, 0, 99, 0),
    ] {
      #expect(undefined.matthewsCorrelation == 0)
      #expect(undefined.cohenKappa == 0)
    }
  }

  @Test func isTheCorrelationOfLabelsAndDecisions() {
    var source = RandomSource(seed: 5)
    for _ in 0..<200 {
      let n = 30
      let labels = (0..<n).map { $0 < 2 ? $0 : source.below(2) }
      let predictions = (0..<n).map { $0 < 2 ? 1 - $0 : source.below(2) }
      let a = labels.reduce(0, +)
      let b = predictions.reduce(0, +)
      let together = zip(labels, predictions).reduce(0) { $0 + $1.0 * $1.1 }
      let covariance = Double(n * together - a * b)
      let spread = Double(a * (n - a)).squareRoot() * Double(b * (n - b)).squareRoot()
      let counts = ConfusionMatrix(labels: labels, predictions: predictions)
      #expect(isClose(counts.matthewsCorrelation, covariance / spread, 1e-12))
      #expect(isClose(counts.swapped.matthewsCorrelation, covariance / spread, 1e-12))
    }
  }

  @Test func ignoresWhichClassIsPositiveWhereF1DoesNot() {
    let counts = matrix(90, 1, 4, 5)
    #expect(isClose(counts.f1, 0.952, 5e-4))
    #expect(isClose(counts.swapped.f1, 0.182, 5e-4))
    #expect(isClose(counts.matthewsCorrelation, 0.135, 5e-4))
    #expect(counts.matthewsCorrelation == counts.swapped.matthewsCorrelation)
  }

  @Test(arguments: [(10, 0.843), (100, 0.985), (1_000, 0.998499), (10_000, 0.99985)])
  func torchmetricsPraisesTheDoNothingModel(_ n: Int, _ value: Double) {
    let nothing = matrix(0, n - 1, 0, 1)
    #expect(isClose(nothing.torchmetricsMatthewsCorrelation, value, n == 1_000 ? 1e-6 : 5e-4))
    #expect(nothing.matthewsCorrelation == 0)
  }

  @Test func torchmetricsAgreesElsewhere() {
    #expect(isClose(matrix(0, 0, 999, 1).swapped.torchmetricsMatthewsCorrelation, -1, 1e-3))
    let all = matrix(1, 0, 999, 0)
    #expect(isClose(all.torchmetricsMatthewsCorrelation, -0.998, 1e-3))
    let ordinary = matrix(2, 15, 1, 2)
    #expect(ordinary.torchmetricsMatthewsCorrelation == ordinary.matthewsCorrelation)
  }
}
