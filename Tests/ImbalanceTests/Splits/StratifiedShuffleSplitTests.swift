import Imbalance
import Neural
import Testing

@Suite struct StratifiedShuffleSplitTests {
  @Test func eachSplitKeepsTheShares() throws {
    var source = RandomSource(seed: 54)
    let labels = (0..<200).map { $0 < 20 ? 1 : 0 }
    let splits = try StratifiedShuffleSplit().splits(labels: labels, using: &source)
    #expect(splits.count == 10)
    for split in splits {
      #expect(split.test.count == 20 && split.test.count { labels[$0] == 1 } == 2)
      #expect((split.train + split.test).sorted() == [Int](0..<200))
    }
    #expect(Set(splits.map { $0.test }).count == 10)
  }

  @Test func aClassOfOneCannotBeDivided() {
    var source = RandomSource(seed: 55)
    #expect(throws: LabelError.tooFew(label: 1, found: 1, needed: 2)) {
      try StratifiedShuffleSplit().splits(labels: [0, 0, 0, 1], using: &source)
    }
  }
}
