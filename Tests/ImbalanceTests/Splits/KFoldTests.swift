import Imbalance
import Neural
import Testing

@Suite struct KFoldTests {
  @Test func agreesWithScikitLearn() {
    #expect(KFold(5).splits(count: 20).map { $0.test } == reference.splits.plain)
    #expect(KFold(3).splits(count: 8).map { $0.test } == [[0, 1, 2], [3, 4, 5], [6, 7]])
  }

  @Test func everyRowIsTestedOnce() {
    var source = RandomSource(seed: 35)
    let splits = KFold(4).splits(count: 23, shuffledBy: &source)
    #expect(splits.flatMap { $0.test }.sorted() == [Int](0..<23))
    for split in splits {
      #expect((split.train + split.test).sorted() == [Int](0..<23))
    }
    #expect(splits.map { $0.test } != KFold(4).splits(count: 23).map { $0.test })
  }
}
