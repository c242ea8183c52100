import Imbalance
import Neural
import Testing

@Suite struct RandomUnderSamplerTests {
  @Test func shrinksEveryClassToTheSmallest() throws {
    var source = RandomSource(seed: 28)
    let labels = (0..<1_000).map { $0 % 100 == 0 ? 1 : 0 }
    let indices = try RandomUnderSampler().indices(labels: labels, using: &source)
    #expect(indices.count == 20 && Set(indices).count == 20)
    #expect(indices.suffix(10).elementsEqual(stride(from: 0, to: 1_000, by: 100)))
  }

  @Test func reachesARatio() throws {
    var source = RandomSource(seed: 29)
    let labels = (0..<1_000).map { $0 < 10 ? 1 : 0 }
    let indices = try RandomUnderSampler(samplingStrategy: .ratio(0.02)).indices(
      labels: labels, using: &source)
    #expect(classCounts(indices.map { labels[$0] }) == [500, 10])
  }

  @Test func withReplacementARowMayComeTwice() throws {
    var source = RandomSource(seed: 31)
    let labels = (0..<40).map { $0 < 20 ? 1 : 0 } + [0, 0]
    let sampler = RandomUnderSampler(replacement: true)
    let indices = try sampler.indices(labels: labels, using: &source)
    #expect(classCounts(indices.map { labels[$0] }) == [20, 20])
    #expect(Set(indices).count < 40 && indices.suffix(20) == ArraySlice(0..<20))
  }

  @Test func everyNegativeHasTheSameChance() throws {
    var source = RandomSource(seed: 30)
    let labels = (0..<20).map { $0 < 5 ? 1 : 0 }
    var kept = [Int](repeating: 0, count: 20)
    for _ in 0..<6_000 {
      for row in try RandomUnderSampler().indices(labels: labels, using: &source) { kept[row] += 1 }
    }
    #expect(kept[..<5].allSatisfy { $0 == 6_000 })
    #expect(kept[5...].allSatisfy { isClose(Double($0) / 6_000, 1.0 / 3, 0.03) })
  }
}
