import Imbalance
import Neural
import Testing

@Suite struct GroupKFoldTests {
  @Test func agreesWithScikitLearn() {
    let groups = (0..<20).map { $0 / 2 % 3 }
    #expect(GroupKFold(3).splits(groups: groups).map { $0.test } == resampling.firstGrouped)
    for one in resampling.groups {
      #expect(GroupKFold(one.folds).splits(groups: one.groups).map { $0.test } == one.grouped)
    }
  }

  @Test func noGroupIsTrainedAndTestedOn() {
    var source = RandomSource(seed: 51)
    let groups = (0..<200).map { _ in source.below(17) - 5 }
    for splits in [
      GroupKFold(4).splits(groups: groups),
      GroupKFold(4).splits(groups: groups, shuffledBy: &source),
    ] {
      #expect(splits.flatMap { $0.test }.sorted() == [Int](0..<200))
      for split in splits {
        let trained = Set(split.train.map { groups[$0] })
        #expect(trained.isDisjoint(with: split.test.map { groups[$0] }))
        #expect(split.train.count + split.test.count == 200)
      }
    }
  }
}
