import Imbalance
import Neural

/// What a caller of a splitter can get wrong, with a piece of the sentence that must stop the program.
enum SplitMistake: String, CaseIterable, Codable, Sendable {
  case oneFold = "1 folds: give 2 or more"
  case moreFoldsThanRows = "5 folds of 3 rows: a fold would be empty"
  case moreFoldsThanGroups = "3 folds of 2 groups: a fold would be empty"
  case labelsWithoutGroups = "4 labels with 3 groups: each row needs one group"
  case negativeLabel = "label -1 in row 1 with 2 classes"
  case shareAboveOne = "a test share of 1.5: give 0 < share < 1"
  case sharesAboveOne = "a training share of 0.8 beside a test share of 0.25: give more than 0"
  case nothingToTrainOn = "1 rows with a test share of 0.5 leave none to train on"
  case noRows = "0 rows with a test share of 0.25 leave none to train on"
  case noRepeats = "0 repeats: give 1 or more"
  case negativeGap = "a gap of -1 rows: give 0 or more"
  case gapOverAllRows = "2 test sets of 2 rows and a gap of 5 leave none of 6 to train on"

  /// Makes the mistake.
  func make() throws {
    var source = RandomSource(seed: 1)
    switch self {
    case .oneFold: _ = StratifiedKFold(1)
    case .moreFoldsThanRows: _ = KFold(5).splits(count: 3)
    case .moreFoldsThanGroups: _ = GroupKFold(3).splits(groups: [1, 1, 2])
    case .labelsWithoutGroups:
      _ = try StratifiedGroupKFold(2).splits(labels: [0, 0, 1, 1], groups: [1, 2, 3])
    case .negativeLabel: _ = try StratifiedKFold(2).splits(labels: [0, -1, 1, 0])
    case .shareAboveOne: _ = StratifiedShuffleSplit(testShare: 1.5)
    case .sharesAboveOne: _ = trainTestSplit(count: 100, trainShare: 0.8, using: &source)
    case .nothingToTrainOn: _ = trainTestSplit(count: 1, testShare: 0.5, using: &source)
    case .noRows: _ = try stratifiedSplit(labels: [], using: &source)
    case .noRepeats: _ = RepeatedStratifiedKFold(repeats: 0)
    case .negativeGap: _ = TimeSeriesSplit(gap: -1)
    case .gapOverAllRows: _ = TimeSeriesSplit(2, gap: 5).splits(count: 6)
    }
  }
}
