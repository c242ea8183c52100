import Imbalance
import Neural
import Testing

/// A million examples, whose sum in single precision would be wrong in the third digit.
@Suite struct LossSumTests {
  let logits: [Float]
  let targets: [Float]

  init() {
    var source = RandomSource(seed: 1)
    logits = (0..<1_000_000).map { _ in Float(source.normal(standardDeviation: 3)) }
    targets = (0..<1_000_000).map { _ in source.bernoulli(0.05) ? 1 : 0 }
  }

  @Test func losesNothingOfOneLogitAnExample() {
    for reduction in [Reduction.mean, .sum] {
      isWhole(
        binaryCrossEntropyWithLogits(logits, targets: targets, reduction: reduction), reduction)
      isWhole(sigmoidFocalLoss(logits, targets: targets, reduction: reduction), reduction)
      isWhole(asymmetricLoss(logits, targets: targets, reduction: reduction), reduction)
      isWhole(
        binaryCrossEntropyWithLogits(logits, columns: 4, targets: targets, reduction: reduction),
        reduction)
      let probabilities = logits.map { Float.sigmoid($0) }
      isWhole(binaryCrossEntropy(probabilities, targets: targets, reduction: reduction), reduction)
      isWhole(
        binaryFocalCrossEntropy(probabilities, targets: targets, reduction: reduction), reduction)
    }
  }

  @Test func losesNothingOfWeightedClasses() {
    let classes = targets.prefix(500_000).map { Int($0) }
    let weight: [Float] = [0.1, 0.7]
    let loss = crossEntropy(logits, classes: 2, targets: classes, weight: weight)
    let mass = classes.reduce(0.0) { $0 + Double(weight[$1]) }
    let sum = loss.elements.reduce(0.0) { $0 + Double($1) }
    #expect(isClose(Double(loss.value), sum / mass, 1e-7))
  }

  @Test func addsTheWeightsOfABatchInOrder() {
    let weight: [Float] = [0.1, 0.7]
    let classes = targets.prefix(512).map { Int($0) }
    let loss = negativeLogLikelihood(
      Array(repeating: -1, count: 1024), classes: 2, targets: classes, weight: weight)
    let mass = classes.reduce(0 as Float) { $0 + weight[$1] }
    #expect(loss.gradient[classes[0]] == -weight[classes[0]] / mass)
  }

  private func isWhole(_ loss: Loss<Float>, _ reduction: Reduction) {
    let sum = loss.elements.reduce(0.0) { $0 + Double($1) }
    let value = reduction == .mean ? sum / Double(loss.elements.count) : sum
    #expect(isClose(Double(loss.value), value, 1e-7))
  }
}
