import Neural

extension HistGradientBoostingClassifier {
  /// How boosting learns; the defaults are scikit-learn's.
  ///
  ///     HistGradientBoostingClassifier.Settings(
  ///       learningRate: 0.05, maxLeafNodes: 8, l2Regularization: 1)
  public struct Settings: Equatable, Sendable {
    /// When to stop before `maxIterations`.
    public enum EarlyStopping: Equatable, Sendable {
      /// With more than 10,000 examples as `on`, else as `off`.
      case automatic
      /// As soon as none of the last `iterationsWithoutChange` losses is better, by more than
      /// `tolerance`, than the one before them.
      case on
      /// Never.
      case off
    }

    /// The share of a Newton step that a tree adds.
    public var learningRate: Double
    /// How many trees to add at most.
    public var maxIterations: Int
    /// How many leaves a tree has at most; nil for any number.
    public var maxLeafNodes: Int?
    /// How many questions stand above a leaf at most; nil for any number.
    public var maxDepth: Int?
    /// How many examples a leaf has at least.
    public var minSamplesLeaf: Int
    /// What is added to the sum of hessians of a leaf.
    public var l2Regularization: Double
    /// How many bins a feature is cut into at most, 2 to 255; missing values have one more.
    public var maxBins: Int
    /// How much the classes count; `balanced` counts examples, not their weights.
    public var classWeight: ClassWeight
    /// When to stop before `maxIterations`.
    public var earlyStopping: EarlyStopping
    /// The share of the examples of each class that is kept to stop early by; nil to stop by the
    /// training loss.
    public var validationFraction: Double?
    /// How many losses have to be no better for training to stop.
    public var iterationsWithoutChange: Int
    /// How much lower a loss has to be to be better.
    public var tolerance: Double

    /// The given settings, scikit-learn's defaults for the others.
    public init(
      learningRate: Double = 0.1, maxIterations: Int = 100, maxLeafNodes: Int? = 31,
      maxDepth: Int? = nil, minSamplesLeaf: Int = 20, l2Regularization: Double = 0,
      maxBins: Int = 255, classWeight: ClassWeight = .none,
      earlyStopping: EarlyStopping = .automatic, validationFraction: Double? = 0.1,
      iterationsWithoutChange: Int = 10, tolerance: Double = 1e-7
    ) {
      self.learningRate = learningRate
      self.maxIterations = maxIterations
      self.maxLeafNodes = maxLeafNodes
      self.maxDepth = maxDepth
      self.minSamplesLeaf = minSamplesLeaf
      self.l2Regularization = l2Regularization
      self.maxBins = maxBins
      self.classWeight = classWeight
      self.earlyStopping = earlyStopping
      self.validationFraction = validationFraction
      self.iterationsWithoutChange = iterationsWithoutChange
      self.tolerance = tolerance
    }
  }
}

extension HistGradientBoostingClassifier.Settings {
  func requireValid() {
    require(learningRate > 0, "a learning rate is above 0, not \(learningRate)")
    require(maxIterations > 0, "boosting needs at least one iteration, not \(maxIterations)")
    require(maxLeafNodes ?? 2 >= 2, "a tree has at least 2 leaves, not \(maxLeafNodes ?? 2)")
    require(maxDepth ?? 1 >= 1, "a tree is at least 1 deep, not \(maxDepth ?? 1)")
    require(minSamplesLeaf >= 1, "a leaf has at least 1 example, not \(minSamplesLeaf)")
    require(l2Regularization >= 0, "the L2 penalty is 0 or more, not \(l2Regularization)")
    require(maxBins >= 2 && maxBins <= 255, "there are 2 to 255 bins, not \(maxBins)")
    require(
      validationFraction ?? 0.5 > 0 && validationFraction ?? 0.5 < 1,
      "the share for validation lies between 0 and 1, not \(validationFraction ?? 0.5)")
    require(iterationsWithoutChange >= 1, "stopping early takes at least 1 loss to wait for")
    require(tolerance >= 0, "a tolerance is 0 or more, not \(tolerance)")
  }

  func stopsEarly(rows: Int) -> Bool {
    switch earlyStopping {
    case .automatic: rows > 10_000
    case .on: true
    case .off: false
    }
  }

  /// Whether the last losses are no better than the one before them.
  func shouldStop(_ losses: [Double]) -> Bool {
    guard losses.count > iterationsWithoutChange else { return false }
    let recent = losses.suffix(iterationsWithoutChange)
    let reference = losses[losses.count - iterationsWithoutChange - 1]
    // Losses are negated scores to scikit-learn, and rounded as such.
    return !recent.contains { -$0 > -reference + tolerance }
  }
}
