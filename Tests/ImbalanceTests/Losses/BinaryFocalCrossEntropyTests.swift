import Imbalance
import Neural
import Testing

@Suite struct BinaryFocalCrossEntropyTests {
  @Test(arguments: [0, 0.5, 1, 2, 3.5])
  func gradientIsTheDerivative(_ gamma: Double) {
    var source = RandomSource(seed: 43)
    let p = (0..<30).map { _ in source.uniform(in: 0.05..<0.95) }
    let targets = (0..<30).map { Double($0 % 2) }
    for smoothing in [0, 0.2] {
      func loss(_ x: [Double]) -> Loss<Double> {
        binaryFocalCrossEntropy(
          x, targets: targets, alpha: 0.3, gamma: gamma, appliesClassBalancing: true,
          labelSmoothing: smoothing)
      }
      #expect(areClose(loss(p).gradient, numericalGradient(at: p) { loss($0).value }, 1e-6))
    }
  }

  @Test func awayFromTheClipItIsTheFocalLoss() {
    let logits = [2.0, -1, 0.3, -4]
    let targets = [1.0, 1, 0, 0]
    let p = logits.map { sigmoid($0) }
    for alpha in [nil, 0.25] {
      let keras = binaryFocalCrossEntropy(
        p, targets: targets, appliesClassBalancing: alpha != nil)
      let focal = sigmoidFocalLoss(logits, targets: targets, alpha: alpha)
      #expect(areClose(keras.elements, focal.elements, 1e-12))
      #expect(isClose(keras.value, focal.value, 1e-12))
    }
  }

  /// The clip ends the loss at 16.118 where a logit of -40 costs 40 and pulls with 1.
  @Test func theClipDeadensAConfidentMistake() {
    let p = sigmoid(-40.0)
    let keras = binaryFocalCrossEntropy([p], targets: [1], reduction: .sum)
    #expect(isClose(keras.value, 16.118, 1e-4))
    let slopeOfLogit = keras.gradient[0] * p * (1 - p)
    #expect(slopeOfLogit.magnitude < 1e-15)
    let focal = sigmoidFocalLoss([-40.0], targets: [1], alpha: nil)
    #expect(isClose(focal.value, 40, 1e-12) && isClose(focal.gradient[0], -1, 1e-12))
    // Keras computes in Float, whose 1 - 1e-7 is lower.
    let single = binaryFocalCrossEntropy([1] as [Float], targets: [0])
    #expect(isClose(single.value, 15.942, 1e-4))
  }

  @Test func nothingMissedHasNoSlope() {
    let loss = binaryFocalCrossEntropy([0, 1] as [Double], targets: [0, 1], gamma: 0.5)
    #expect(loss.elements == [0, 0] && loss.gradient == [0, 0])
  }
}
