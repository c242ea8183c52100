import Imbalance
import Neural
import Testing

/// The samplers of batches against PyTorch: cuts exactly, draws by their frequencies.
@Suite struct SamplerParityTests {
  @Test(arguments: Recording.cases(of: "BatchSampler", in: "samplers"))
  func batches(_ recorded: Recording.Case) {
    let given = recorded.given
    let sampler = BatchSampler(
      batchSize: given["batchSize"].int, dropLast: given["dropLast"].flag)
    let batches = sampler.batches([Int](0..<given["count"].int))
    #expect(batches == recorded.expected["batches"].list.map { $0.ints })
  }

  /// Five standard errors of the difference of two frequencies, and a little for those that are 0.
  func agree(_ ours: Int, _ theirs: Double, of draws: Int) -> Bool {
    let error = (2 * theirs * (1 - theirs) / Double(draws)).squareRoot()
    return abs(Double(ours) / Double(draws) - theirs) <= 5 * error + (theirs == 0 ? 0 : 1e-4)
  }

  @Test(arguments: Recording.cases(of: "WeightedRandomSampler", in: "samplers"))
  func frequencies(_ recorded: Recording.Case) {
    var source = RandomSource(seed: 75)
    let sampler = WeightedRandomSampler(
      weights: recorded.given["weights"].doubles, count: 40_000)
    let drawn = classCounts(sampler.indices(using: &source), classes: 4)
    for (count, frequency) in zip(drawn, recorded.expected["frequencies"].doubles) {
      #expect(agree(count, frequency, of: 40_000))
    }
  }

  @Test(arguments: Recording.cases(of: "multinomial without replacement", in: "samplers"))
  func pairsWithoutReplacement(_ recorded: Recording.Case) {
    var source = RandomSource(seed: 76)
    let sampler = WeightedRandomSampler(
      weights: recorded.given["weights"].doubles, count: 2, replacement: false)
    let pairs = (0..<20_000).map { _ in sampler.indices(using: &source) }
    let first = classCounts(pairs.map { $0[0] }, classes: 4)
    let either = classCounts(pairs.flatMap { $0 }, classes: 4)
    for index in 0..<4 {
      #expect(agree(first[index], recorded.expected["first"].doubles[index], of: 20_000))
      #expect(agree(either[index], recorded.expected["either"].doubles[index], of: 20_000))
    }
  }
}
