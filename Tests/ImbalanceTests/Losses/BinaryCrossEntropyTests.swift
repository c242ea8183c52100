import Imbalance
import Neural
import Testing

@Suite struct BinaryCrossEntropyTests {
  let torch = reference.binaryCrossEntropy

  @Test func agreesWithTorch() {
    let loss = binaryCrossEntropyWithLogits(torch.logits, targets: torch.targets)
    #expect(areClose(loss.elements, torch.none, 1e-12))
    #expect(isClose(loss.value, torch.mean, 1e-12))
  }

  @Test func agreesWithTorchUnderAPositiveWeight() {
    let loss = binaryCrossEntropyWithLogits(torch.logits, targets: torch.targets, posWeight: 3)
    #expect(areClose(loss.elements, torch.posWeight3None, 1e-12))
    #expect(isClose(loss.value, torch.posWeight3Mean, 1e-12))
    #expect(areClose(loss.gradient, torch.posWeight3MeanGradient, 1e-12))
  }

  @Test func agreesWithTorchInFloat() {
    let loss = binaryCrossEntropyWithLogits(
      torch.logits.map { Float($0) }, targets: torch.targets.map { Float($0) }, posWeight: 3)
    #expect(areClose(loss.elements, torch.posWeight3None.map { Float($0) }, 1e-6))
    #expect(areClose(loss.gradient, torch.posWeight3MeanGradient.map { Float($0) }, 1e-6))
  }

  @Test func gradientIsTheDerivative() {
    var source = RandomSource(seed: 1)
    for reduction in [Reduction.mean, .sum] {
      let logits = (0..<20).map { _ in source.normal(standardDeviation: 3) }
      let targets = (0..<20).map { $0 < 10 ? source.uniform() : Double($0 % 2) }
      let weight = (0..<20).map { _ in source.uniform(in: 0..<4) }
      func loss(_ x: [Double]) -> Loss<Double> {
        binaryCrossEntropyWithLogits(
          x, targets: targets, weight: weight, posWeight: 7, reduction: reduction)
      }
      let numerical = numericalGradient(at: logits) { loss($0).value }
      #expect(areClose(loss(logits).gradient, numerical, 1e-8))
    }
  }

  @Test func staysFiniteAndExactAtTheEnds() {
    let loss = binaryCrossEntropyWithLogits(
      [1000, -1000, -40] as [Double], targets: [0, 1, 0], posWeight: 100)
    #expect(loss.elements[0] == 1000)
    #expect(loss.elements[1] == 100_000)
    #expect(isClose(loss.elements[2] / Double.exp(-40), 1, 1e-15))
  }

  @Test(arguments: [10.0, 100, 999])
  func aPositiveWeightShiftsTheMinimumByItsLogarithm(_ weight: Double) {
    let p = 0.001
    let shifted = logit(p) + log(weight)
    let loss = binaryCrossEntropyWithLogits(
      [shifted, shifted], targets: [1, 0], weight: [p, 1 - p], posWeight: weight, reduction: .sum)
    #expect((loss.gradient[0] + loss.gradient[1]).magnitude < 1e-15)
  }

  @Test func aShapeMistakeSaysWhatIsWrong() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = binaryCrossEntropyWithLogits([1, 2, 3] as [Float], targets: [1, 0])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("3 logits with 2 targets"))
  }
}
