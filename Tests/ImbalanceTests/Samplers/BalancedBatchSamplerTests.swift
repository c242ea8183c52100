import Imbalance
import Neural
import Testing

@Suite struct BalancedBatchSamplerTests {
  let labels = (0..<103).map { $0 % 10 == 0 ? 1 : $0 % 25 == 3 ? 3 : 0 }

  @Test func everyBatchHasAsManyOfEachClass() throws {
    var source = RandomSource(seed: 53)
    let sampler = try BalancedBatchSampler(labels: labels, perClass: 4)
    let batches = sampler.batches(using: &source)
    #expect(sampler.batchSize == 12 && batches.count == sampler.batchCount)
    for batch in batches { #expect(classCounts(batch.map { labels[$0] }) == [4, 4, 0, 4]) }
  }

  @Test func anEpochSeesEveryExample() throws {
    var source = RandomSource(seed: 54)
    let sampler = try BalancedBatchSampler(labels: labels, perClass: 4)
    let counts = classCounts(sampler.indices(using: &source), classes: labels.count)
    #expect(sampler.batchCount == 22)
    for row in labels.indices {
      let timesOfClass = 88 / labels.count { $0 == labels[row] }
      #expect(counts[row] == timesOfClass || counts[row] == timesOfClass + 1)
    }
  }

  @Test func oneClassIsAnError() {
    #expect(throws: LabelError.missing(label: 1)) {
      try BalancedBatchSampler(labels: [0, 0], perClass: 1)
    }
  }
}
