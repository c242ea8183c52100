import Neural
import Testing

@testable import Imbalance

@Suite struct BinomialTests {
  @Test(arguments: [(5, 0.3), (31, 0.5), (1_000, 0.02), (200_000, 0.9), (77, 1), (77, 0)])
  func hasTheMeanAndTheVariance(_ trials: Int, _ p: Double) {
    var source = RandomSource(seed: 16)
    let draws = 20_000
    let counts = (0..<draws).map { _ in Double(source.binomial(trials, p)) }
    let mean = counts.reduce(0, +) / Double(draws)
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws)
    let n = Double(trials)
    let spread = (n * p * (1 - p)).squareRoot()
    #expect((mean - n * p).magnitude <= 4 * spread / Double(draws).squareRoot())
    #expect((variance - spread * spread).magnitude <= 0.05 * spread * spread)
    #expect(counts.allSatisfy { $0 >= 0 && $0 <= n })
  }
}
