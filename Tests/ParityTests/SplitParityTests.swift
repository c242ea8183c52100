import Imbalance
import Neural
import Testing

/// The splitters against scikit-learn: row by row where nothing is shuffled.
@Suite struct SplitParityTests {
  func tests(_ splits: [Split]) -> [[Int]] { splits.map { $0.test } }

  func recordedTests(_ recorded: Recording.Case) -> [[Int]] {
    recorded.expected["test"].list.map { $0.ints }
  }

  @Test(arguments: Recording.cases(of: "KFold", in: "splits"))
  func kFold(_ recorded: Recording.Case) {
    let splits = KFold(recorded.given["folds"].int).splits(count: recorded.given["count"].int)
    #expect(tests(splits) == recordedTests(recorded))
  }

  @Test(arguments: Recording.cases(of: "StratifiedKFold", in: "splits"))
  func stratifiedKFold(_ recorded: Recording.Case) throws {
    let splits = try StratifiedKFold(recorded.given["folds"].int).splits(
      labels: recorded.given["labels"].ints)
    #expect(tests(splits) == recordedTests(recorded))
    for split in splits {
      #expect((split.train + split.test).sorted() == [Int](recorded.given["labels"].ints.indices))
    }
  }

  @Test(arguments: Recording.cases(of: "GroupKFold", in: "splits"))
  func groupKFold(_ recorded: Recording.Case) {
    let splits = GroupKFold(recorded.given["folds"].int).splits(
      groups: recorded.given["groups"].ints)
    #expect(tests(splits) == recordedTests(recorded))
  }

  @Test(arguments: Recording.cases(of: "StratifiedGroupKFold", in: "splits"))
  func stratifiedGroupKFold(_ recorded: Recording.Case) throws {
    let splits = try StratifiedGroupKFold(recorded.given["folds"].int).splits(
      labels: recorded.given["labels"].ints, groups: recorded.given["groups"].ints)
    #expect(tests(splits) == recordedTests(recorded))
  }

  @Test(arguments: Recording.cases(of: "TimeSeriesSplit", in: "splits"))
  func timeSeriesSplit(_ recorded: Recording.Case) {
    let given = recorded.given
    let splits = TimeSeriesSplit(
      given["folds"].int, gap: given["gap"].int,
      testSize: given["testSize"].isAbsent ? nil : given["testSize"].int,
      maxTrainSize: given["maxTrainSize"].isAbsent ? nil : given["maxTrainSize"].int
    ).splits(count: given["count"].int)
    #expect(
      splits.map { [$0.train, $0.test] }
        == recorded.expected["splits"].list.map { $0.list.map { $0.ints } })
  }

  @Test(arguments: Recording.cases(of: "train_test_split", in: "splits"))
  func sizesOfAPlainSplit(_ recorded: Recording.Case) {
    var source = RandomSource(seed: 81)
    let count = recorded.given["count"].int
    let split = trainTestSplit(
      count: count, testShare: recorded.given["testShare"].double, using: &source)
    #expect(split.train.count == recorded.expected["train"].int)
    #expect(split.test.count == recorded.expected["test"].int)
    #expect((split.train + split.test).sorted() == [Int](0..<count))
  }

  @Test(arguments: Recording.cases(of: "StratifiedShuffleSplit", in: "splits"))
  func countsOfAStratifiedSplit(_ recorded: Recording.Case) throws {
    var source = RandomSource(seed: 82)
    let labels = recorded.given["labels"].ints
    let classes = (labels.max() ?? 0) + 1
    let splitter = StratifiedShuffleSplit(3, testShare: recorded.given["testShare"].double)
    for split in try splitter.splits(labels: labels, using: &source) {
      #expect((split.train + split.test).sorted() == [Int](labels.indices))
      let train = classCounts(split.train.map { labels[$0] }, classes: classes)
      let test = classCounts(split.test.map { labels[$0] }, classes: classes)
      #expect(train == recorded.expected["train"].ints)
      #expect(test == recorded.expected["test"].ints)
    }
  }

  @Test(arguments: Recording.cases(of: "train_test_split with train_size", in: "splits"))
  func sizesOfASplitWithATrainingShare(_ recorded: Recording.Case) {
    var source = RandomSource(seed: 84)
    let split = trainTestSplit(
      count: recorded.given["count"].int, testShare: recorded.given["testShare"].double,
      trainShare: recorded.given["trainShare"].double, using: &source)
    #expect(split.train.count == recorded.expected["train"].int)
    #expect(split.test.count == recorded.expected["test"].int)
    #expect(Set(split.train + split.test).count == split.train.count + split.test.count)
  }

  @Test(arguments: Recording.cases(of: "StratifiedShuffleSplit with train_size", in: "splits"))
  func countsOfAStratifiedSplitWithATrainingShare(_ recorded: Recording.Case) throws {
    var source = RandomSource(seed: 85)
    let labels = recorded.given["labels"].ints
    let splitter = StratifiedShuffleSplit(
      3, testShare: recorded.given["testShare"].double,
      trainShare: recorded.given["trainShare"].double)
    for split in try splitter.splits(labels: labels, using: &source) {
      #expect(Set(split.train + split.test).count == split.train.count + split.test.count)
      let train = classCounts(split.train.map { labels[$0] }, classes: 3)
      let test = classCounts(split.test.map { labels[$0] }, classes: 3)
      #expect(train == recorded.expected["train"].ints)
      #expect(test == recorded.expected["test"].ints)
    }
  }

  @Test(arguments: Recording.cases(of: "RepeatedStratifiedKFold", in: "splits"))
  func countsOfShuffledFolds(_ recorded: Recording.Case) throws {
    var source = RandomSource(seed: 83)
    let labels = recorded.given["labels"].ints
    let splitter = RepeatedStratifiedKFold(
      recorded.given["folds"].int, repeats: recorded.given["repeats"].int)
    let splits = try splitter.splits(labels: labels, using: &source)
    let counts = splits.map {
      classCounts($0.test.map { labels[$0] }, classes: (labels.max() ?? 0) + 1)
    }
    #expect(counts == recorded.expected["counts"].list.map { $0.ints })
  }
}
