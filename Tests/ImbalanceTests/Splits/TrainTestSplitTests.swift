import Imbalance
import Neural
import Testing

@Suite struct TrainTestSplitTests {
  @Test func eachClassGivesItsShare() throws {
    var source = RandomSource(seed: 37)
    let labels = (0..<1_000).map { $0 < 10 ? 1 : 0 }
    let split = try stratifiedSplit(labels: labels, testShare: 0.2, using: &source)
    #expect(split.test.count == 200 && split.test.count { labels[$0] == 1 } == 2)
    #expect((split.train + split.test).sorted() == [Int](0..<1_000))
  }

  @Test func thePartsAddUpWhereSharesDoNot() throws {
    var source = RandomSource(seed: 38)
    let labels = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2]
    let split = try stratifiedSplit(labels: labels, testShare: 0.45, using: &source)
    #expect(split.test.count == 5)
    let counts = classCounts(split.test.map { labels[$0] }, classes: 3)
    #expect(counts[2] == 2 && counts.reduce(0, +) == 5 && counts.allSatisfy { $0 <= 2 })
  }

  @Test func aClassOfOneCannotBeDivided() {
    var source = RandomSource(seed: 39)
    #expect(throws: LabelError.tooFew(label: 1, found: 1, needed: 2)) {
      try stratifiedSplit(labels: [0, 0, 0, 1], using: &source)
    }
  }

  @Test func withoutStratifyingPositivesMayBeMissing() {
    var source = RandomSource(seed: 40)
    var without = 0
    for _ in 0..<10_000 {
      let split = trainTestSplit(count: 100, testShare: 0.2, using: &source)
      if !split.test.contains(where: { $0 < 10 }) { without += 1 }
    }
    #expect(isClose(Double(without) / 10_000, 0.0951, 0.01))
  }
}
