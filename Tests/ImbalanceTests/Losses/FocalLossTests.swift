import Imbalance
import Neural
import Testing

@Suite struct FocalLossTests {
  let logits = reference.binaryCrossEntropy.logits
  let targets = reference.binaryCrossEntropy.targets

  @Test func agreesWithTorchvision() {
    #expect(reference.focal.none.count == 12)
    for point in reference.focal.none {
      let loss = sigmoidFocalLoss(
        logits, targets: targets, alpha: point.alpha, gamma: point.gamma, reduction: .sum)
      #expect(areClose(loss.elements, point.values, 1e-12), "\(point)")
      #expect(isClose(loss.value, point.values.reduce(0, +), 1e-12))
    }
    let loss = sigmoidFocalLoss(
      logits, targets: targets, alpha: nil, gamma: 2, reduction: .sum)
    #expect(areClose(loss.gradient, reference.focal.gamma2SumGradient, 1e-12))
  }

  @Test func agreesWithTorchvisionInFloat() {
    for point in reference.focal.none {
      let loss = sigmoidFocalLoss(
        logits.map { Float($0) }, targets: targets.map { Float($0) },
        alpha: point.alpha.map { Float($0) }, gamma: Float(point.gamma))
      #expect(areClose(loss.elements, point.values.map { Float($0) }, 1e-6))
    }
  }

  @Test(arguments: [0, 0.5, 1, 2, 5])
  func gradientIsTheDerivative(_ gamma: Double) {
    var source = RandomSource(seed: 3)
    let logits = (0..<30).map { _ in source.normal(standardDeviation: 3) }
    let targets = (0..<30).map { $0 < 10 ? source.uniform() : Double($0 % 2) }
    for alpha in [nil, 0.25, 0.9] {
      func loss(_ x: [Double]) -> Loss<Double> {
        sigmoidFocalLoss(x, targets: targets, alpha: alpha, gamma: gamma)
      }
      let numerical = numericalGradient(at: logits) { loss($0).value }
      #expect(areClose(loss(logits).gradient, numerical, 1e-8))
    }
  }

  @Test func gammaZeroWithoutAlphaIsTheCrossEntropy() {
    let focal = sigmoidFocalLoss(logits, targets: targets, alpha: nil, gamma: 0)
    let plain = binaryCrossEntropyWithLogits(logits, targets: targets)
    #expect(areClose(focal.elements, plain.elements, 1e-15))
    #expect(areClose(focal.gradient, plain.gradient, 1e-15))
    let half = sigmoidFocalLoss(logits, targets: targets, alpha: 0.5, gamma: 0)
    #expect(isClose(half.value, plain.value / 2, 1e-15))
  }

  @Test func ninetyPercentRightCostsAHundredthAndMoreUnderAlpha() {
    let x = logit(0.9)
    let plain = binaryCrossEntropyWithLogits([x], targets: [1]).value
    let focal = sigmoidFocalLoss([x], targets: [1], alpha: nil).value
    #expect(isClose(plain / focal, 100, 1e-12))
    let positive = sigmoidFocalLoss([x], targets: [1]).value
    let negative = sigmoidFocalLoss([-x], targets: [0]).value
    #expect(isClose(negative / positive, 3, 1e-12))
  }

  @Test func gradientAndLossStayFiniteWhereNothingIsMissed() {
    let loss = sigmoidFocalLoss(
      [800, -800, 800] as [Double], targets: [1, 0, 0], alpha: nil, gamma: 0.5, reduction: .sum)
    #expect(loss.elements == [0, 0, 800])
    #expect(loss.gradient[0] == 0 && loss.gradient[1] == 0)
    #expect(loss.gradient[2] == 1)
  }

  @Test func aNegativeGammaStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = sigmoidFocalLoss([0.0], targets: [1], gamma: -1)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("a gamma of -1.0: it must not be negative"))
  }
}
