import Neural
import Testing

@Suite("Distributions")
struct DistributionsTests {
  /// Mean and variance of 200,000 draws.
  private func moments(_ draw: (inout RandomSource) -> Double) -> (mean: Double, variance: Double) {
    var source = RandomSource(seed: 2024)
    let values = (0..<200_000).map { _ in draw(&source) }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (mean, squares / Double(values.count))
  }

  private func expect(
    mean: Double, variance: Double, _ draw: (inout RandomSource) -> Double,
    location: SourceLocation = #_sourceLocation
  ) {
    let found = moments(draw)
    // Five standard errors of the mean; the seed is fixed, so this never wavers.
    let margin = 5 * (variance / 200_000).squareRoot()
    #expect(abs(found.mean - mean) < margin, sourceLocation: location)
    #expect(abs(found.variance / variance - 1) < 0.03, sourceLocation: location)
  }

  @Test func moments() {
    expect(mean: 0.5, variance: 1.0 / 12) { $0.uniform() }
    expect(mean: 4.5, variance: 25.0 / 12) { $0.uniform(in: 2..<7) }
    expect(mean: 3, variance: 4) { $0.normal(mean: 3, standardDeviation: 2) }
    expect(mean: 0.15, variance: 0.0225) { $0.exponential(mean: 0.15) }
    expect(mean: 2, variance: 2) { $0.gamma(shape: 2) }
    expect(mean: 1.5, variance: 4.5) { $0.gamma(shape: 0.5, scale: 3) }
    expect(mean: 1.0 / 3, variance: 8.0 / 252) { $0.beta(2, 4) }
    expect(mean: 3, variance: 3) { Double($0.poisson(mean: 3)) }
    expect(mean: 0.3, variance: 0.21) { $0.bernoulli(0.3) ? 1 : 0 }
    expect(mean: 2, variance: 2) { Double($0.below(5)) }
  }

  @Test func largeCounts() {
    var source = RandomSource(seed: 1)
    let counts = (0..<2000).map { _ in Double(source.poisson(mean: 1234)) }
    let mean = counts.reduce(0, +) / 2000
    #expect(abs(mean - 1234) < 4)
    #expect(source.poisson(mean: 0) == 0)
  }

  @Test func normalTails() {
    var source = RandomSource(seed: 3)
    let values = (0..<200_000).map { _ in source.normal() }
    // P(|z| > 1.96) = 0.05 and P(|z| > 3) = 0.0027.
    let beyond2 = values.filter { abs($0) > 1.959964 }.count
    let beyond3 = values.filter { abs($0) > 3 }.count
    #expect((9_500...10_500).contains(beyond2))
    #expect((420...660).contains(beyond3))
  }
}
