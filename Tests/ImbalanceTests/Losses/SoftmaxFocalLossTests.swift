import Imbalance
import Neural
import Testing

@Suite struct SoftmaxFocalLossTests {
  let torch = reference.crossEntropy

  @Test func twoClassesAreTorchvisionsSigmoidFocalLoss() {
    let logits = reference.binaryCrossEntropy.logits
    let targets = reference.binaryCrossEntropy.targets.map { Int($0) }
    for point in reference.focal.none {
      let loss = softmaxFocalLoss(
        logits.map { [0, $0] }, targets: targets, alpha: point.alpha.map { [1 - $0, $0] },
        gamma: point.gamma)
      #expect(areClose(loss.elements, point.values, 1e-12), "\(point)")
    }
  }

  @Test func gammaZeroIsTheCrossEntropyOverExamples() {
    let loss = softmaxFocalLoss(
      torch.logits, targets: torch.targets, alpha: torch.weight, gamma: 0)
    #expect(areClose(loss.elements, torch.weightedNone, 1e-12))
    #expect(isClose(loss.value, torch.weightedMeanOverExamples, 1e-12))
    let plain = crossEntropy(
      torch.logits, targets: torch.targets, weight: torch.weight, meanOver: .examples)
    #expect(areClose(loss.gradient, plain.gradient, 1e-12))
  }

  @Test(arguments: [0, 0.5, 1, 2, 5])
  func gradientIsTheDerivative(_ gamma: Double) {
    var source = RandomSource(seed: 25)
    let logits = (0..<40).map { _ in source.normal(standardDeviation: 2) }
    let targets = (0..<10).map { $0 == 3 ? -100 : source.below(4) }
    for reduction in [Reduction.mean, .sum] {
      func loss(_ x: [Double]) -> Loss<Double> {
        softmaxFocalLoss(
          x, classes: 4, targets: targets, alpha: [1, 0.5, 3, 10], gamma: gamma,
          reduction: reduction)
      }
      let numerical = numericalGradient(at: logits) { loss($0).value }
      #expect(areClose(loss(logits).gradient, numerical, 1e-8))
    }
  }

  @Test func theAlphaDoesNotReachTheProbability() {
    let logits = [[logit(0.9), 0]]
    let plain = softmaxFocalLoss(logits, targets: [0]).value
    let weighted = softmaxFocalLoss(logits, targets: [0], alpha: [10, 1]).value
    #expect(isClose(plain, 0.00105361, 1e-8))
    #expect(isClose(weighted / plain, 10, 1e-14))
  }

  @Test func staysFiniteWhereNothingOrEverythingIsMissed() {
    let loss = softmaxFocalLoss(
      [[800, 0, 0], [800, 0, 0]] as [[Double]], targets: [0, 1], gamma: 0.5, reduction: .sum)
    #expect(loss.elements == [0, 800])
    #expect(loss.gradient == [0, 0, 0, 1, -1, 0])
  }
}
