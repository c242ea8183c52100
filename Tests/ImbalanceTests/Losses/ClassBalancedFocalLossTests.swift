import Imbalance
import Neural
import Testing

@Suite struct ClassBalancedFocalLossTests {
  let counts = [5000, 300, 20]

  @Test(arguments: [0, 0.5, 1, 2])
  func gradientIsTheDerivative(_ gamma: Double) throws {
    var source = RandomSource(seed: 46)
    let logits = (0..<18).map { _ in source.normal(standardDeviation: 2) }
    let targets = [0, 1, 2, 0, 0, 1]
    for reduction in [Reduction.mean, .sum] {
      func loss(_ x: [Double]) throws -> Loss<Double> {
        try classBalancedFocalLoss(
          x, classes: 3, targets: targets, counts: counts, beta: 0.99, gamma: gamma,
          reduction: reduction)
      }
      let numerical = numericalGradient(at: logits) { (try? loss($0).value) ?? .nan }
      #expect(areClose(try loss(logits).gradient, numerical, 1e-8))
    }
  }

  @Test func betaAndGammaZeroLeaveTheBinaryCrossEntropies() throws {
    let loss = try classBalancedFocalLoss(
      [[0.5, -1, 2]], targets: [2], counts: counts, beta: 0, gamma: 0)
    let plain = binaryCrossEntropyWithLogits(
      [[0.5, -1, 2]], targets: [[0, 0, 1]], reduction: .sum)
    #expect(isClose(loss.value, plain.value, 1e-14))
  }

  /// The authors' factor is exp(-88.8 * 0 ...) = 0 in Float for a positive at a logit of -90.
  @Test func aHopelessPositiveCountsInFull() throws {
    let loss = try classBalancedFocalLoss(
      [[-90]] as [[Float]], targets: [0], counts: [10], beta: 0, gamma: 1)
    #expect(loss.value == 90 && loss.gradient == [-1])
  }

  @Test func aClassWithoutExamplesIsAnError() {
    #expect(throws: LabelError.missing(label: 1)) {
      try classBalancedFocalLoss([[0.0, 1]], targets: [0], counts: [5, 0])
    }
  }
}
