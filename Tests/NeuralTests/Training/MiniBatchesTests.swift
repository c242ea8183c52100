import Neural
import Testing

@Suite("MiniBatches")
struct MiniBatchesTests {
  @Test func everyRowOnceAnEpoch() {
    var source = RandomSource(seed: 1)
    let epoch = MiniBatches(size: 4).batches(of: 10, using: &source)
    #expect(epoch.map { $0.count } == [4, 4, 2])
    #expect(epoch.flatMap { $0 }.sorted() == Array(0..<10))
    let next = MiniBatches(size: 4).batches(of: 10, using: &source)
    #expect(next != epoch)
  }

  @Test func shortBatchesCanBeLeftOut() {
    var source = RandomSource(seed: 1)
    let epoch = MiniBatches(size: 4, dropLast: true).batches(of: 10, using: &source)
    #expect(epoch.map { $0.count } == [4, 4])
  }

  @Test func aSamplerDecides() {
    var source = RandomSource(seed: 1)
    let batches = MiniBatches(size: 2) { source in [7, 7, source.below(1)] }
    #expect(batches.batches(of: 10, using: &source) == [[7, 7], [0]])
  }
}
