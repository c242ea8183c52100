import Imbalance
import Testing

@Suite struct BrierScoreTests {
  @Test func agreesWithScikitLearn() throws {
    let sklearn = reference.metrics
    let value = try brierScore(probabilities: sklearn.scores, labels: sklearn.labels)
    #expect(isClose(value, sklearn.brierScore, 1e-12))
  }

  @Test func theBaseRateCostsItsVariance() throws {
    let labels = (0..<1_000).map { $0 == 0 ? 1 : 0 }
    let constant = [Double](repeating: 0.001, count: 1_000)
    #expect(try isClose(brierScore(probabilities: constant, labels: labels), 0.000999, 1e-12))
  }
}
