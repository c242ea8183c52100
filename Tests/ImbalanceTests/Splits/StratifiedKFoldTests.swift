import Imbalance
import Neural
import Testing

@Suite struct StratifiedKFoldTests {
  @Test func agreesWithScikitLearn() throws {
    let splits = try StratifiedKFold(5).splits(labels: reference.splits.labels)
    #expect(splits.map { $0.test } == reference.splits.stratified)
  }

  @Test func eachFoldHasItsShareOfEachClass() throws {
    var source = RandomSource(seed: 36)
    for _ in 0..<50 {
      let labels = (0..<5).flatMap { _ in [0, 1, 2] } + (0..<200).map { _ in source.below(10) / 4 }
      for split in try StratifiedKFold(5).splits(labels: labels, shuffledBy: &source) {
        let all = classCounts(labels)
        let here = classCounts(split.test.map { labels[$0] }, classes: all.count)
        for label in 0..<all.count {
          #expect((Double(here[label]) - Double(all[label]) / 5).magnitude < 1)
        }
        #expect((split.train + split.test).sorted() == [Int](labels.indices))
      }
    }
  }

  @Test func moreFoldsThanExamplesAreAnError() {
    #expect(throws: LabelError.tooFew(label: 0, found: 3, needed: 4)) {
      try StratifiedKFold(4).splits(labels: [0, 1, 0, 1, 0])
    }
  }
}
