import Imbalance
import Testing

@Suite struct BatchSamplerTests {
  @Test func cutsInOrder() {
    let indices = [7, 3, 5, 1, 2]
    #expect(BatchSampler(batchSize: 2).batches(indices) == [[7, 3], [5, 1], [2]])
    #expect(BatchSampler(batchSize: 2, dropLast: true).batches(indices) == [[7, 3], [5, 1]])
    #expect(BatchSampler(batchSize: 9).batches([]).isEmpty)
  }
}
