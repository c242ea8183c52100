import Imbalance
import Neural
import Testing

@Suite struct StratifiedGroupKFoldTests {
  @Test func agreesWithScikitLearn() throws {
    let first = resampling.firstStratifiedGrouped
    let splits = try StratifiedGroupKFold(3).splits(labels: first.y, groups: first.groups)
    #expect(splits.map { $0.test } == first.test)
    for one in resampling.groups {
      let splits = try StratifiedGroupKFold(one.folds).splits(
        labels: one.labels, groups: one.groups)
      #expect(splits.map { $0.test } == one.stratified)
    }
  }

  @Test func everyRowIsTestedOnceWithItsGroup() throws {
    var source = RandomSource(seed: 52)
    let groups = (0..<300).map { _ in source.below(40) }
    let labels = (0..<300).map { _ in source.below(10) == 0 ? 1 : 0 }
    let splits = try StratifiedGroupKFold(5).splits(
      labels: labels, groups: groups, shuffledBy: &source)
    #expect(splits.flatMap { $0.test }.sorted() == [Int](0..<300))
    for split in splits {
      let trained = Set(split.train.map { groups[$0] })
      #expect(trained.isDisjoint(with: split.test.map { groups[$0] }))
      let share = Double(split.test.count { labels[$0] == 1 }) / Double(labels.count { $0 == 1 })
      #expect(isClose(share, 0.2, 0.1))
    }
  }

  @Test func moreFoldsThanExamplesAreAnError() {
    #expect(throws: LabelError.tooFew(label: 0, found: 3, needed: 4)) {
      try StratifiedGroupKFold(4).splits(labels: [0, 1, 0, 1, 0], groups: [1, 2, 3, 4, 5])
    }
  }
}
