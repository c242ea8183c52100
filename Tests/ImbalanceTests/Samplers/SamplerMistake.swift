import Imbalance
import Neural

/// What a caller of a sampler can get wrong, with a piece of the sentence that must stop the program.
enum SamplerMistake: String, CaseIterable, Codable, Sendable {
  case noNeighbours = "0 neighbours: give 1 or more"
  case noSeeds = "1 neighbours and 0 seeds: give 1 or more of each"
  case moreNeighboursThanRows = "3 neighbours for each of 3 rows: there are only 2 others"
  case rowsWithoutLabels = "3 rows with 2 labels: each row needs one label"
  case negativeLabel = "label -1 in row 1 with 1 classes"
  case ratioAboveOne = "a sampling ratio of 2.0: give 0 < ratio <= 1"
  case ratioOfThreeClasses = "a sampling ratio is for two classes; give counts instead"
  case ratioForCleaning = "a cleaning method takes neither a ratio nor counts"
  case negativeShrinkage = "a shrinkage of -1.0: give 0 or more"
  case emptyBatches = "batches of 0 examples: give 1 or more"
  case noneOfEachClass = "0 examples of each class: give 1 or more"
  case negativeWeight = "weights to draw by must be finite, not negative and not all 0"
  case tooManyDraws = "3 draws without replacement from 2 examples of positive weight"
  case lessThanOneInOne = "one in 0.5 examples: give 1 or more"
  case noCategories = "no categorical columns: use SMOTE"
  case categoryTwice = "column 1 comes twice"
  case onlyCategories = "all columns name categories: nothing lies between two rows"

  /// Makes the mistake.
  func make() throws {
    var source = RandomSource(seed: 1)
    let x = Matrix(rows: 3, columns: 1, elements: [0, 1, 2])
    switch self {
    case .noNeighbours: _ = SMOTE(kNeighbors: 0)
    case .noSeeds: _ = OneSidedSelection(nSeeds: 0)
    case .moreNeighboursThanRows: _ = try EditedNearestNeighbours().indices(x, labels: [0, 0, 1])
    case .rowsWithoutLabels: _ = try TomekLinks().indices(x, labels: [0, 1])
    case .negativeLabel: _ = try TomekLinks().indices(x, labels: [0, -1, 0])
    case .ratioAboveOne:
      _ = try RandomOverSampler(samplingStrategy: .ratio(2)).indices(
        labels: [0, 1], using: &source)
    case .ratioOfThreeClasses:
      _ = try RandomOverSampler(samplingStrategy: .ratio(1)).indices(
        labels: [0, 1, 2], using: &source)
    case .ratioForCleaning:
      _ = try TomekLinks(samplingStrategy: .ratio(1)).indices(x, labels: [0, 0, 1])
    case .negativeShrinkage: _ = RandomOverSampler(shrinkage: -1)
    case .emptyBatches: _ = BatchSampler(batchSize: 0)
    case .noneOfEachClass: _ = try BalancedBatchSampler(labels: [0, 1], perClass: 0)
    case .negativeWeight: _ = WeightedRandomSampler(weights: [1, -1, 1], count: 1)
    case .tooManyDraws:
      _ = WeightedRandomSampler(weights: [1, 0, 1], count: 3, replacement: false)
    case .lessThanOneInOne: _ = DownsampleUpweight(keepingOneIn: 0.5)
    case .noCategories: _ = SMOTENC(categoricalColumns: [])
    case .categoryTwice: _ = SMOTENC(categoricalColumns: [1, 1])
    case .onlyCategories:
      _ = try SMOTENC(categoricalColumns: [0]).resample(x, labels: [0, 0, 1], using: &source)
    }
  }
}
