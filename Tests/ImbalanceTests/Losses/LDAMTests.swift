import Imbalance
import Neural
import Testing

@Suite struct LDAMTests {
  @Test func marginsAgreeWithThePaper() throws {
    let margins = try ldamMargins(counts: reference.longTail.counts)
    #expect(areClose(margins, reference.longTail.ldamMargins, 1e-12))
    #expect(isClose(margins[9] / margins[0], 10.0.squareRoot(), 1e-12))
    #expect(throws: LabelError.missing(label: 0)) { try ldamMargins(counts: [0, 3]) }
  }

  @Test func withoutMarginsIsTheCrossEntropyOfScaledLogits() {
    let torch = reference.crossEntropy
    let loss = ldamLoss(
      torch.logits, targets: torch.targets, margins: [0, 0, 0], scale: 1, weight: torch.weight)
    #expect(areClose(loss.elements, torch.weightedNone, 1e-12))
    #expect(isClose(loss.value, torch.weightedMean, 1e-12))
    #expect(areClose(loss.gradient, torch.weightedMeanGradient.flatMap { $0 }, 1e-12))
    let scaled = ldamLoss(torch.logits, targets: torch.targets, margins: [0, 0, 0], scale: 30)
    let plain = crossEntropy(torch.logits.map { $0.map { 30 * $0 } }, targets: torch.targets)
    #expect(areClose(scaled.elements, plain.elements, 1e-15))
  }

  @Test func theMarginIsTakenOffTheTrueClass() {
    let loss = ldamLoss([[0.9, 0.1]], targets: [0], margins: [0.5, 0.2])
    #expect(isClose(loss.value / log1p(exp(-9.0)), 1, 1e-10))
  }

  @Test func gradientIsTheDerivative() {
    var source = RandomSource(seed: 22)
    let cosines = (0..<40).map { _ in source.uniform(in: -1..<1) }
    let targets = (0..<10).map { _ in source.below(4) }
    for reduction in [Reduction.mean, .sum] {
      func loss(_ x: [Double]) -> Loss<Double> {
        ldamLoss(
          x, classes: 4, targets: targets, margins: [0.1, 0.2, 0.3, 0.5],
          weight: [1, 0.5, 3, 10], reduction: reduction)
      }
      let numerical = numericalGradient(at: cosines) { loss($0).value }
      #expect(areClose(loss(cosines).gradient, numerical, 1e-6))
    }
  }

  @Test func aMissingMarginStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ldamLoss([[1.0, 2.0]], targets: [0], margins: [0.5])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("1 margins for 2 classes"))
  }
}
