import Imbalance
import Neural
import Testing

@Suite struct LogLossTests {
  let sklearn = reference.metrics

  @Test func agreesWithScikitLearn() throws {
    let value = try logLoss(probabilities: sklearn.scores, labels: sklearn.labels)
    #expect(isClose(value, sklearn.logLoss, 1e-12))
  }

  @Test func theBaseRateCostsItsEntropy() throws {
    let labels = (0..<1_000).map { $0 == 0 ? 1 : 0 }
    let constant = [Double](repeating: 0.001, count: 1_000)
    #expect(try isClose(logLoss(probabilities: constant, labels: labels), 0.007907, 5e-7))
  }

  @Test func isTheCrossEntropyOfTheLogits() throws {
    let logits = reference.binaryCrossEntropy.logits
    let targets = reference.binaryCrossEntropy.targets
    let p = probabilities(ofLogits: logits)
    let value = try logLoss(probabilities: p, labels: targets.map { Int($0) })
    #expect(isClose(value, reference.binaryCrossEntropy.mean, 1e-12))
  }

  @Test func wrongCertaintyStaysFiniteAndNonsenseIsNamed() throws {
    let value = try logLoss(probabilities: [0, 1] as [Float], labels: [1, 1])
    #expect(isClose(value, -Double.log(Double.ulpOfOne) / 2, 1e-12))
    #expect(throws: MetricError.notAProbability(row: 1)) {
      try logLoss(probabilities: [0.5, 1.5], labels: [0, 1])
    }
    #expect(throws: MetricError.notAProbability(row: 0)) {
      try brierScore(probabilities: [Double.nan], labels: [0])
    }
    #expect(throws: MetricError.noExamples) {
      try logLoss(probabilities: [Double](), labels: [])
    }
  }
}
