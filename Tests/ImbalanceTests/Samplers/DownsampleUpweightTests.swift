import Imbalance
import Neural
import Testing

@Suite struct DownsampleUpweightTests {
  let labels = (0..<1000).map { $0 % 100 == 0 ? 1 : 0 }

  @Test func theLargestClassShrinksAndKeepsItsTotal() throws {
    var source = RandomSource(seed: 59)
    let sample = try DownsampleUpweight(keepingOneIn: 20).sample(labels: labels, using: &source)
    #expect(classCounts(sample.indices.map { labels[$0] }) == [50, 10])
    #expect(Set(sample.indices).count == 60)
    for (row, weight) in zip(sample.indices, sample.weights) {
      #expect(weight == (labels[row] == 0 ? 19.8 : 1))
    }
  }

  @Test func aStrategyDecidesTheCounts() throws {
    var source = RandomSource(seed: 60)
    let sample = try DownsampleUpweight(samplingStrategy: .ratio(0.1)).sample(
      labels: labels, using: &source)
    #expect(classCounts(sample.indices.map { labels[$0] }) == [100, 10])
    #expect(isClose(sample.weights.reduce(0, +), 1000, 1e-12))
  }

  /// The mean of the weighted loss over many samples is the loss of all rows.
  @Test func theWeightedLossIsUnbiased() throws {
    var source = RandomSource(seed: 61)
    let costs = labels.indices.map { Double($0 % 7) }
    let sampler = DownsampleUpweight(keepingOneIn: 10)
    var total = 0.0
    for _ in 0..<400 {
      let sample = try sampler.sample(labels: labels, using: &source)
      total += zip(sample.indices, sample.weights).reduce(0) { $0 + costs[$1.0] * $1.1 }
    }
    #expect(isClose(total / 400 / costs.reduce(0, +), 1, 0.01))
  }
}
