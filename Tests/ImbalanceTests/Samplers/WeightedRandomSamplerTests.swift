import Imbalance
import Neural
import Testing

@Suite struct WeightedRandomSamplerTests {
  @Test func drawsInProportionToTheWeights() {
    var source = RandomSource(seed: 20)
    let sampler = WeightedRandomSampler(weights: [1, 0, 3, 6], count: 200_000)
    let counts = classCounts(sampler.indices(using: &source), classes: 4)
    #expect(counts[1] == 0)
    for (count, share) in zip(counts, [0.1, 0, 0.3, 0.6]) {
      #expect(isClose(Double(count) / 200_000, share, 0.005))
    }
  }

  @Test func balancedWeightsLeaveMostNegativesUnseen() throws {
    var source = RandomSource(seed: 21)
    let labels = (0..<100_000).map { $0 < 100 ? 1 : 0 }
    let sampler = WeightedRandomSampler(
      weights: try balancedSampleWeights(labels), count: labels.count)
    let indices = sampler.indices(using: &source)
    let positives = indices.count { $0 < 100 }
    #expect(isClose(Double(positives) / 100_000, 0.5, 0.01))
    let seen = Set(indices.filter { $0 >= 100 }).count
    #expect(isClose(Double(seen) / 99_900, 1 - Double.exp(-0.5), 0.01))
  }

  @Test func withoutReplacementEverythingIsDrawnOnceHeaviestFirst() throws {
    var source = RandomSource(seed: 22)
    let labels = (0..<100_000).map { $0 % 1_000 == 0 ? 1 : 0 }
    let sampler = WeightedRandomSampler(
      weights: try balancedSampleWeights(labels), count: labels.count, replacement: false)
    let indices = sampler.indices(using: &source)
    #expect(indices.sorted() == [Int](0..<100_000))
    #expect(indices.prefix(1_500).count { labels[$0] == 1 } == 100)
  }

  /// With weights 3, 2, 1 the first two draws are (i, j) with probability
  /// w_i / 6 * w_j / (6 - w_i).
  @Test func withoutReplacementDrawsOneAfterTheOther() {
    var source = RandomSource(seed: 23)
    let weights: [Double] = [3, 2, 1]
    let sampler = WeightedRandomSampler(weights: weights, count: 2, replacement: false)
    var counts = [Double](repeating: 0, count: 9)
    for _ in 0..<60_000 {
      let pair = sampler.indices(using: &source)
      counts[3 * pair[0] + pair[1]] += 1
    }
    for i in 0..<3 {
      for j in 0..<3 {
        let share = i == j ? 0 : weights[i] / 6 * weights[j] / (6 - weights[i])
        #expect(isClose(counts[3 * i + j] / 60_000, share, 0.01))
      }
    }
  }

  @Test func moreDrawsThanExamplesStopWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = WeightedRandomSampler(weights: [1, 0, 1], count: 3, replacement: false)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("3 draws without replacement from 2 examples of positive weight"))
  }
}
