import Imbalance
import Neural
import Testing

@Suite struct BinaryCrossEntropyOfProbabilitiesTests {
  @Test func isTheLossOfTheLogits() {
    var source = RandomSource(seed: 41)
    let logits = (0..<50).map { _ in source.normal(standardDeviation: 3) }
    let targets = (0..<50).map { $0 % 3 == 0 ? source.uniform() : Double($0 % 2) }
    let weight = (0..<50).map { _ in source.uniform(in: 0..<3) }
    let loss = binaryCrossEntropy(logits.map { sigmoid($0) }, targets: targets, weight: weight)
    let same = binaryCrossEntropyWithLogits(logits, targets: targets, weight: weight)
    #expect(areClose(loss.elements, same.elements, 1e-10))
    #expect(isClose(loss.value, same.value, 1e-10))
  }

  @Test(arguments: [Reduction.mean, .sum])
  func gradientIsTheDerivative(_ reduction: Reduction) {
    var source = RandomSource(seed: 42)
    let p = (0..<30).map { _ in source.uniform(in: 0.02..<0.98) }
    let targets = (0..<30).map { $0 < 10 ? source.uniform() : Double($0 % 2) }
    let weight = (0..<30).map { _ in source.uniform(in: 0..<3) }
    func loss(_ x: [Double]) -> Loss<Double> {
      binaryCrossEntropy(x, targets: targets, weight: weight, reduction: reduction)
    }
    #expect(areClose(loss(p).gradient, numericalGradient(at: p) { loss($0).value }, 1e-6))
  }

  /// The value stands still at 100 while the gradient says 1e12: both are PyTorch's.
  @Test func certainMistakesCostAHundred() {
    let loss = binaryCrossEntropy(
      [0, 1, 0, 1] as [Double], targets: [1, 0, 0, 1], reduction: .sum)
    #expect(loss.elements == [100, 100, 0, 0])
    #expect(areClose(loss.gradient, [-1e12, 1e12, 0, 0], 1e-8))
  }

  @Test func logitsAreNoProbabilities() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = binaryCrossEntropy([0.5, 1.5], targets: [1, 0])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("1.5 in row 1 is no probability: is it a logit?"))
  }
}
