import Imbalance
import Neural
import Testing

@Suite struct TimeSeriesSplitTests {
  func pairs(_ splits: [Split]) -> [[[Int]]] { splits.map { [$0.train, $0.test] } }

  @Test func agreesWithScikitLearn() {
    #expect(pairs(TimeSeriesSplit(4, gap: 1).splits(count: 20)) == resampling.firstTimeSeries)
    for one in resampling.timeSeries {
      let splitter = TimeSeriesSplit(
        one.folds, gap: one.gap, testSize: one.testSize, maxTrainSize: one.maxTrainSize)
      #expect(pairs(splitter.splits(count: one.count)) == one.splits)
    }
  }

  @Test func trainingEndsBeforeTheGap() {
    for gap in 0..<6 {
      for split in TimeSeriesSplit(3, gap: gap).splits(count: 41) {
        #expect(split.test[0] - (split.train.last ?? 0) == gap + 1)
      }
    }
  }
}
