import Imbalance
import Neural
import Testing

@Suite struct CrossEntropyOfProbabilitiesTests {
  let torch = reference.crossEntropy

  var oneHot: [[Double]] {
    torch.targets.map { target in (0..<3).map { $0 == target ? 1 : 0 } }
  }

  @Test func agreesWithTorchAndDividesByTheNumberOfExamples() {
    let loss = crossEntropy(torch.logits, targetProbabilities: oneHot, weight: torch.weight)
    #expect(isClose(loss.value, torch.targetProbabilitiesWeightedMean, 1e-12))
    #expect(areClose(loss.elements, torch.weightedNone, 1e-12))
    let plain = crossEntropy(torch.logits, targetProbabilities: oneHot)
    #expect(isClose(plain.value, torch.mean, 1e-12))
    let smoothed = crossEntropy(torch.logits, targetProbabilities: oneHot, labelSmoothing: 0.1)
    #expect(isClose(smoothed.value, torch.smoothedMean, 1e-12))
  }

  @Test func agreesWithTorchInFloat() {
    let loss = crossEntropy(
      torch.logits.map { $0.map { Float($0) } },
      targetProbabilities: oneHot.map { $0.map { Float($0) } },
      weight: torch.weight.map { Float($0) })
    #expect(isClose(loss.value, Float(torch.targetProbabilitiesWeightedMean), 1e-6))
  }

  @Test func smoothedLabelsAreTargetProbabilities() {
    let spread = oneHot.map { $0.map { 0.9 * $0 + 0.1 / 3 } }
    let loss = crossEntropy(torch.logits, targetProbabilities: spread, weight: torch.weight)
    #expect(areClose(loss.elements, torch.weightedSmoothedNone, 1e-12))
  }

  @Test func gradientIsTheDerivative() {
    var source = RandomSource(seed: 21)
    let logits = (0..<40).map { _ in source.normal(standardDeviation: 2) }
    let targets = (0..<40).map { _ in source.uniform() }
    for reduction in [Reduction.mean, .sum] {
      func loss(_ x: [Double]) -> Loss<Double> {
        crossEntropy(
          x, classes: 4, targetProbabilities: targets, weight: [1, 0.5, 3, 10],
          labelSmoothing: 0.2, reduction: reduction)
      }
      let numerical = numericalGradient(at: logits) { loss($0).value }
      #expect(areClose(loss(logits).gradient, numerical, 1e-8))
    }
  }

  @Test func aTargetOfProbabilityZeroNeverMultipliesAnInfiniteLogarithm() {
    let loss = crossEntropy([[1e308, -1e308, 0]], targetProbabilities: [[1.0, 0, 0]])
    #expect(loss.value == 0)
    #expect(loss.gradient == [0, 0, 0])
  }
}
