import Imbalance
import Neural
import Testing

@Suite struct AsymmetricLossTests {
  let logits = reference.binaryCrossEntropy.logits
  let targets = reference.binaryCrossEntropy.targets

  @Test func agreesWithTheAuthorsFormula() {
    let loss = asymmetricLoss(logits, targets: targets)
    #expect(areClose(loss.elements, reference.asymmetricLoss, 1e-12))
    #expect(isClose(loss.elements[3] / reference.asymmetricLoss[3], 1, 1e-10))
    #expect(isClose(loss.value, reference.asymmetricLoss.reduce(0, +), 1e-12))
    let mean = asymmetricLoss(logits, targets: targets, reduction: .mean)
    #expect(isClose(mean.value, loss.value / 6, 1e-15))
    #expect(isClose(asymmetricLoss([2.1972], targets: [0]).value, 0.9903, 1e-4))
  }

  @Test func agreesInFloat() {
    let loss = asymmetricLoss(logits.map { Float($0) }, targets: targets.map { Float($0) })
    #expect(areClose(loss.elements, reference.asymmetricLoss.map { Float($0) }, 1e-6))
  }

  @Test(arguments: [0, 0.5, 1, 2, 4])
  func gradientIsTheDerivative(_ gamma: Double) {
    var source = RandomSource(seed: 24)
    let logits = (0..<60).map { _ in source.normal(standardDeviation: 3) }
    let targets = (0..<60).map { $0 < 20 ? source.uniform() : Double($0 % 2) }
    for clip in [0, 0.05, 0.2] {
      func loss(_ x: [Double]) -> Loss<Double> {
        asymmetricLoss(x, targets: targets, gammaNeg: gamma, gammaPos: gamma / 2, clip: clip)
      }
      let numerical = numericalGradient(at: logits) { loss($0).value }
      #expect(areClose(loss(logits).gradient, numerical, 1e-8))
    }
  }

  @Test func aDetachedGradientIsTheCrossEntropysTimesTheFactor() {
    let loss = asymmetricLoss(logits, targets: targets, clip: 0, focusing: .detached)
    let plain = binaryCrossEntropyWithLogits(logits, targets: targets, reduction: .sum)
    let factors = zip(loss.elements, plain.elements).map { $0 / $1 }
    #expect(areClose(loss.gradient, zip(plain.gradient, factors).map { $0 * $1 }, 1e-12))
    let clipped = asymmetricLoss([0.0], targets: [0], focusing: .detached)
    #expect(isClose(clipped.gradient[0], pow(0.45, 4) * 0.25 / 0.55, 1e-12))
  }

  @Test func withoutGammasAndClipIsTheCrossEntropy() {
    for focusing in [FocusingGradient.full, .detached] {
      let loss = asymmetricLoss(
        logits, targets: targets, gammaNeg: 0, gammaPos: 0, clip: 0, focusing: focusing,
        reduction: .mean)
      let plain = binaryCrossEntropyWithLogits(logits, targets: targets)
      #expect(areClose(loss.elements, plain.elements, 1e-15))
      #expect(areClose(loss.gradient, plain.gradient, 1e-15))
    }
  }

  @Test func equalGammasWithoutClipAreTheFocalLoss() {
    let loss = asymmetricLoss(logits, targets: targets, gammaNeg: 2, gammaPos: 2, clip: 0)
    let focal = sigmoidFocalLoss(logits, targets: targets, alpha: nil, gamma: 2, reduction: .sum)
    #expect(areClose(loss.elements, focal.elements, 1e-15))
    #expect(areClose(loss.gradient, focal.gradient, 1e-14))
  }

  @Test func aNegativeBelowTheClipCostsNothing() {
    let loss = asymmetricLoss([logit(0.0499), logit(0.0501)], targets: [0, 0])
    #expect(loss.elements[0] == 0 && loss.gradient[0] == 0)
    #expect(loss.elements[1] > 0 && loss.gradient[1] > 0)
  }

  @Test func aMissedPositiveKeepsItsGradientWhereAClampWouldEndIt() {
    let loss = asymmetricLoss([-800, 800, 800, -800] as [Double], targets: [1, 0, 1, 0])
    #expect(loss.elements[0] == 800 && loss.gradient[0] == -1)
    #expect(isClose(loss.elements[1], -pow(0.95, 4) * log(0.05), 1e-12))
    #expect(loss.gradient[1...] == [0, 0, 0])
  }
}
