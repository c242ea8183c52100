import Neural

/// Gradient-boosted decision trees on binned features for two classes: scikit-learn's
/// `HistGradientBoostingClassifier` with its defaults.
///
/// The score, the log-odds of class 1, starts at those of the classes' shares; each iteration adds
/// a tree of `learningRate` times Newton's steps `-G / (H + l2)` for the log loss, with G and H the
/// sums of `p - y` and `p (1 - p)` over a leaf (Friedman, 2001; Chen and Guestrin, 2016; Ke et al.,
/// 2017). A tree divides the leaf that gains most, until it has `maxLeafNodes`.
///
///     var source = RandomSource(seed: 1)
///     let x = Matrix((0..<100).map { [Float($0)] })
///     let labels = (0..<100).map { $0 < 60 ? 0 : 1 }
///     let model = try HistGradientBoostingClassifier(x, labels: labels, using: &source)
///     model.probabilities(Matrix([[10], [90]]))  // [0.0000177, 0.999974]
///
/// At one positive in a thousand the default is worse than no model: leaves of 20 negatives have
/// H near 0.02, so that their steps are tens of log-odds. `l2Regularization: 1` mends it.
///
/// The same bits come out everywhere. Complexity: O(rows * columns) for each level of each tree,
/// about half of that below the root, and `columns * maxBins * maxLeafNodes` for the splits.
public struct HistGradientBoostingClassifier: Equatable, Sendable {
  /// The log-odds before any tree.
  public let baseline: Double

  /// The mean log loss of the training examples before and after each iteration, by their weights;
  /// empty without early stopping.
  public private(set) var trainingLosses: [Double] = []

  /// The same of the examples kept for validation; empty where there are none.
  public private(set) var validationLosses: [Double] = []

  private(set) var trees: [BoostedTree] = []
  private let columns: Int

  /// How many trees there are.
  public var iterations: Int { trees.count }

  /// How many leaves each tree has.
  public var leafCounts: [Int] { trees.map { $0.leafCount } }

  /// Learns from examples.
  ///
  /// - Parameters:
  ///   - x: A row for each example, a column for each feature; NaN stands for a missing value, which
  ///     goes to the side of a split that gains more. Infinities are ordered as they are.
  ///   - labels: 0 or 1 for each row.
  ///   - settings: How to learn.
  ///   - sampleWeights: A weight of 0 or more for each row, 1 for nil.
  ///   - validation: Examples to stop early by, instead of a share of `x` drawn at random.
  ///   - source: What that share is drawn with; not drawn from without early stopping.
  /// - Throws: `ModelError` if there are no examples, if a class is missing or without weight.
  public init(
    _ x: Matrix, labels: [Int], settings: Settings = Settings(), sampleWeights: [Double]? = nil,
    validation: (x: Matrix, labels: [Int])? = nil, using source: inout RandomSource
  ) throws(ModelError) {
    settings.requireValid()
    try checkClasses(x, labels, classes: 2)
    var examples = BoostingExamples(x, labels, nil)
    if settings.classWeight != .none || sampleWeights != nil {
      examples.weights = try settings.classWeight.weights(
        of: labels, classes: 2, own: sampleWeights, counting: nil)
    }
    var kept: BoostingExamples?
    if settings.stopsEarly(rows: x.rows) {
      if let validation {
        requireColumns(validation.x, x.columns)
        requireRows(validation.x, validation.labels)
        if validation.labels.isEmpty { throw .noExamples }
        _ = classCounts(validation.labels, classes: 2)
        kept = BoostingExamples(validation.x, validation.labels, nil)
      } else if let share = settings.validationFraction {
        (examples, kept) = try examples.divided(share, using: &source)
      }
    }
    columns = x.columns
    baseline = examples.baseline
    learn(examples, kept, settings, stopsEarly: settings.stopsEarly(rows: x.rows))
  }

  private mutating func learn(
    _ examples: BoostingExamples, _ kept: BoostingExamples?, _ settings: Settings,
    stopsEarly: Bool
  ) {
    let mapper = BinMapper(examples.x, weights: examples.weights, maxBins: settings.maxBins)
    let data = BoostingData(examples.x, mapper)
    var scores = [Double](repeating: baseline, count: examples.labels.count)
    var keptScores = [Double](repeating: baseline, count: kept?.labels.count ?? 0)
    func note(_ model: inout Self) -> Bool {
      guard stopsEarly else { return false }
      model.trainingLosses.append(examples.loss(scores))
      guard let kept else { return settings.shouldStop(model.trainingLosses) }
      model.validationLosses.append(kept.loss(keptScores))
      return settings.shouldStop(model.validationLosses)
    }
    _ = note(&self)
    for _ in 0..<settings.maxIterations {
      var grower = TreeGrower(
        data, thresholds: mapper.thresholds, steps: examples.steps(scores), settings: settings)
      let tree = grower.grow(addingTo: &scores)
      trees.append(tree)
      if let kept, stopsEarly { tree.add(to: &keptScores, kept.x) }
      if note(&self) { return }
    }
  }

  /// The log-odds of each row, scikit-learn's `decision_function`.
  ///
  /// NaN goes the way that training found for missing values; where it saw none, the way of most
  /// examples.
  public func scores(_ x: Matrix) -> [Double] {
    requireColumns(x, columns)
    var scores = [Double](repeating: baseline, count: x.rows)
    for tree in trees { tree.add(to: &scores, x) }
    return scores
  }

  /// The probability of class 1 for each row, `sigmoid(score)`.
  public func probabilities(_ x: Matrix) -> [Double] {
    scores(x).map { Double.sigmoid($0) }
  }
}
