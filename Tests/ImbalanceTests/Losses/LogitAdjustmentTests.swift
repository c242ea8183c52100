import Imbalance
import Neural
import Testing

@Suite struct LogitAdjustmentTests {
  let torch = reference.crossEntropy
  let golden = reference.logitAdjustment

  @Test func agreesPostHoc() {
    let adjusted = adjustingLogits(torch.logits, priors: golden.priors)
    #expect(areClose(adjusted.flatMap { $0 }, golden.adjusted.flatMap { $0 }, 1e-12))
    #expect(adjustingLogits(torch.logits, priors: golden.priors, tau: 0) == torch.logits)
  }

  @Test func agreesAsALoss() {
    let loss = logitAdjustedCrossEntropy(
      torch.logits, targets: torch.targets, priors: golden.priors)
    #expect(isClose(loss.value, golden.mean, 1e-12))
    let float = logitAdjustedCrossEntropy(
      torch.logits.map { $0.map { Float($0) } }, targets: torch.targets,
      priors: golden.priors.map { Float($0) })
    #expect(isClose(float.value, Float(golden.mean), 1e-6))
  }

  @Test func tauZeroIsTheCrossEntropyAndCountsDoAsPriors() {
    let plain = logitAdjustedCrossEntropy(
      torch.logits, targets: torch.targets, priors: golden.priors, tau: 0, weight: torch.weight)
    #expect(isClose(plain.value, torch.weightedMean, 1e-12))
    let counts = logitAdjustedCrossEntropy(
      torch.logits, targets: torch.targets, priors: [900, 90, 10])
    #expect(isClose(counts.value, golden.mean, 1e-12))
    let one = logitAdjustedCrossEntropy([[2.0, 0]], targets: [1], priors: [0.9, 0.1])
    #expect(isClose(one.value, 4.2121, 2e-5))
  }

  @Test func theLossOfPostHocLogitsIsThePlainOne() {
    let adjusted = adjustingLogits(torch.logits, priors: golden.priors, tau: 0.7)
    let loss = logitAdjustedCrossEntropy(
      adjusted, targets: torch.targets, priors: golden.priors, tau: 0.7)
    #expect(areClose(loss.elements, torch.none, 1e-12))
  }

  @Test func favoursTheRareClassOfTheWorkedExample() {
    let logits = [0.9, 0.05, 0.05].map { log($0) }
    let adjusted = adjustingLogits([logits], priors: [0.9, 0.09, 0.01])[0]
    let sum = adjusted.map { exp($0) }.reduce(0, +)
    #expect(isClose(exp(adjusted[2]) / sum, 0.763, 1e-3))
  }

  @Test func gradientIsTheDerivative() {
    var source = RandomSource(seed: 23)
    let logits = (0..<30).map { _ in source.normal(standardDeviation: 2) }
    let targets = (0..<10).map { _ in source.below(3) }
    for reduction in [Reduction.mean, .sum] {
      func loss(_ x: [Double]) -> Loss<Double> {
        logitAdjustedCrossEntropy(
          x, classes: 3, targets: targets, priors: golden.priors, tau: 1.5,
          weight: torch.weight, reduction: reduction)
      }
      let numerical = numericalGradient(at: logits) { loss($0).value }
      #expect(areClose(loss(logits).gradient, numerical, 1e-8))
    }
  }

  @Test func aPriorOfZeroStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = adjustingLogits([[1.0, 2.0]], priors: [1, 0])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("a prior of 0.0: it must be above 0"))
  }
}
