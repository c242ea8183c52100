import Imbalance
import Neural
import Testing

@Suite struct CrossEntropyTests {
  let torch = reference.crossEntropy

  @Test func agreesWithTorch() {
    let loss = crossEntropy(torch.logits, targets: torch.targets)
    #expect(areClose(loss.elements, torch.none, 1e-12))
    #expect(isClose(loss.value, torch.mean, 1e-12))
  }

  @Test func agreesWithTorchUnderClassWeights() {
    let loss = crossEntropy(torch.logits, targets: torch.targets, weight: torch.weight)
    #expect(areClose(loss.elements, torch.weightedNone, 1e-12))
    #expect(isClose(loss.value, torch.weightedMean, 1e-12))
    #expect(areClose(loss.gradient, torch.weightedMeanGradient.flatMap { $0 }, 1e-12))
    let sum = crossEntropy(
      torch.logits, targets: torch.targets, weight: torch.weight, reduction: .sum)
    #expect(isClose(sum.value, torch.weightedSum, 1e-12))
    let mean = crossEntropy(
      torch.logits, targets: torch.targets, weight: torch.weight, meanOver: .examples)
    #expect(isClose(mean.value, torch.weightedMeanOverExamples, 1e-12))
  }

  @Test func agreesWithTorchUnderLabelSmoothing() {
    let plain = crossEntropy(torch.logits, targets: torch.targets, labelSmoothing: 0.1)
    #expect(isClose(plain.value, torch.smoothedMean, 1e-12))
    let weighted = crossEntropy(
      torch.logits, targets: torch.targets, weight: torch.weight, labelSmoothing: 0.1)
    #expect(areClose(weighted.elements, torch.weightedSmoothedNone, 1e-12))
    #expect(isClose(weighted.value, torch.weightedSmoothedMean, 1e-12))
  }

  @Test func agreesWithTorchInFloat() {
    let logits = torch.logits.map { $0.map { Float($0) } }
    let loss = crossEntropy(
      logits, targets: torch.targets, weight: torch.weight.map { Float($0) })
    #expect(areClose(loss.elements, torch.weightedNone.map { Float($0) }, 1e-6))
    #expect(isClose(loss.value, Float(torch.weightedMean), 1e-6))
  }

  @Test func gradientIsTheDerivative() {
    var source = RandomSource(seed: 2)
    let logits = (0..<40).map { _ in source.normal(standardDeviation: 2) }
    let targets = (0..<10).map { _ in source.below(4) }
    for reduction in [Reduction.mean, .sum] {
      for divisor in [CrossEntropyMean.weights, .examples] {
        func loss(_ x: [Double]) -> Loss<Double> {
          crossEntropy(
            x, classes: 4, targets: targets, weight: [1, 0.5, 3, 10], labelSmoothing: 0.2,
            reduction: reduction, meanOver: divisor)
        }
        let numerical = numericalGradient(at: logits) { loss($0).value }
        #expect(areClose(loss(logits).gradient, numerical, 1e-8))
      }
    }
  }

  @Test func theWeightOfABatchOfOneCancels() {
    let plain = crossEntropy([[2.0, 0, -1]], targets: [0])
    let weighted = crossEntropy([[2.0, 0, -1]], targets: [0], weight: [7, 1, 1])
    #expect(isClose(weighted.value, plain.value, 1e-15))
    #expect(areClose(weighted.gradient, plain.gradient, 1e-15))
    #expect(isClose(weighted.elements[0], 7 * plain.elements[0], 1e-15))
  }

  @Test func twoClassesAreTheBinaryCrossEntropyTimesTheMeanWeight() {
    let logits = [1.5, -0.3, 0.2, -2]
    let targets = [1, 0, 1, 0]
    let binary = binaryCrossEntropyWithLogits(
      logits, targets: targets.map { Double($0) }, posWeight: 3)
    let classes = crossEntropy(logits.map { [0, $0] }, targets: targets, weight: [1, 3])
    #expect(isClose(binary.value, 2 * classes.value, 1e-12))
    #expect(isClose(classes.value, 0.384992, 1e-6))
  }

  @Test func hugeLogitsStayFinite() {
    let loss = crossEntropy([[1000.0, 0, -1000]], targets: [2])
    #expect(loss.value == 2000)
    #expect(loss.gradient == [1, 0, -1])
  }

  @Test func aBatchWithoutWeightStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy([[1.0, 2.0]], targets: [0], weight: [0, 1])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("targets all have weight 0"))
  }

  @Test func ignoredRowsCostNothingAndDoNotCount() {
    let logits = torch.logits + [[9.0, 1, -4]]
    for divisor in [CrossEntropyMean.weights, .examples] {
      let kept = crossEntropy(
        torch.logits, targets: torch.targets, weight: torch.weight, labelSmoothing: 0.1,
        meanOver: divisor)
      let loss = crossEntropy(
        logits, targets: torch.targets + [-100], weight: torch.weight, labelSmoothing: 0.1,
        meanOver: divisor)
      #expect(loss.value == kept.value)
      #expect(loss.elements == kept.elements + [0])
      #expect(loss.gradient == kept.gradient + [0, 0, 0])
    }
    let two = crossEntropy(torch.logits, targets: torch.targets, ignoreIndex: 1)
    #expect(isClose(two.value, (torch.none[0] + torch.none[2]) / 2, 1e-12))
  }

  @Test func aBatchOfIgnoredRowsStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy([[1.0, 2.0]], targets: [-100])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("or are ignored"))
  }
}
