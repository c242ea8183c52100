import Imbalance
import Neural
import Testing

@Suite struct MultiLabelCrossEntropyTests {
  @Test(arguments: [Reduction.mean, .sum])
  func eachColumnIsALossOfItsOwn(_ reduction: Reduction) {
    var source = RandomSource(seed: 44)
    let logits = (0..<8).map { _ in (0..<3).map { _ in source.normal(standardDeviation: 2) } }
    let targets = (0..<8).map { _ in (0..<3).map { _ in source.bernoulli(0.4) ? 1.0 : 0 } }
    let posWeight = [1, 7.5, 0.2]
    let loss = binaryCrossEntropyWithLogits(
      logits, targets: targets, posWeight: posWeight, reduction: reduction)
    var total = 0.0
    for column in 0..<3 {
      let own = binaryCrossEntropyWithLogits(
        logits.map { $0[column] }, targets: targets.map { $0[column] },
        posWeight: posWeight[column], reduction: reduction)
      #expect((0..<8).allSatisfy { loss.elements[$0 * 3 + column] == own.elements[$0] })
      total += own.value
    }
    #expect(isClose(loss.value, reduction == .mean ? total / 3 : total, 1e-12))
  }

  @Test func gradientIsTheDerivative() {
    var source = RandomSource(seed: 45)
    let logits = (0..<24).map { _ in source.normal(standardDeviation: 2) }
    let targets = (0..<24).map { $0 < 8 ? source.uniform() : Double($0 % 2) }
    let weight = (0..<24).map { _ in source.uniform(in: 0..<3) }
    func loss(_ x: [Double]) -> Loss<Double> {
      binaryCrossEntropyWithLogits(
        x, columns: 4, targets: targets, weight: weight, posWeight: [1, 10, 0, 0.5])
    }
    let numerical = numericalGradient(at: logits) { loss($0).value }
    #expect(areClose(loss(logits).gradient, numerical, 1e-8))
  }

  @Test func aPositiveWeightTooFewStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = binaryCrossEntropyWithLogits([[1.0, 2]], targets: [[1, 0]], posWeight: [3])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("1 positive weights for 2 columns: one each, none negative"))
  }
}
