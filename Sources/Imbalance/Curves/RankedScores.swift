import Neural

/// Scores sorted once, from which every metric of a ranking is read.
///
/// Sorting is the costly part of a ROC curve, a precision-recall curve, an average precision and
/// a threshold search; all of them need only the counts above each distinct score. An example is
/// called positive at a threshold when its score is greater than or equal to it. Equal scores
/// form one group, because no threshold can tell them apart.
///
///     let ranked = try RankedScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
///     ranked.averagePrecision  // 0.8333
///     try ranked.rocAUC()      // 0.75
///
/// Complexity: O(n) for n scores (a radix sort), then O(distinct scores) for each metric.
public struct RankedScores: Sendable, Equatable {
  /// The distinct scores, greatest first.
  public let thresholds: [Double]

  /// How many positives score at least `thresholds[i]`.
  public let truePositives: [Int]

  /// How many negatives score at least `thresholds[i]`.
  public let falsePositives: [Int]

  /// Ranks `scores`, where a greater score means more likely positive.
  ///
  /// - Parameters:
  ///   - scores: One score for each example: logits, probabilities or anything else that orders.
  ///   - labels: 1 for a positive, 0 for a negative; as many as scores.
  /// - Throws: `MetricError.noExamples`, or `.scoreNotFinite` with the first offending row.
  @_specialize(where Score == Float)
  @_specialize(where Score == Double)
  public init<Score: Scalar>(scores: [Score], labels: [Int]) throws(MetricError) {
    require(
      scores.count == labels.count,
      "\(scores.count) scores with \(labels.count) labels: each score needs one label")
    if scores.isEmpty { throw .noExamples }
    self.init(try ScoreOrder(scores: scores, labels: labels))
  }

  init(_ order: ScoreOrder) {
    self.init(
      thresholds: order.thresholds, truePositives: order.truePositives,
      falsePositives: order.falsePositives)
  }

  init(thresholds: [Double], truePositives: [Int], falsePositives: [Int]) {
    self.thresholds = thresholds
    self.truePositives = truePositives
    self.falsePositives = falsePositives
  }
}

extension RankedScores {
  /// How many examples are positive.
  public var positives: Int { truePositives[truePositives.count - 1] }

  /// How many examples are negative.
  public var negatives: Int { falsePositives[falsePositives.count - 1] }

  /// How many examples there are.
  public var count: Int { positives + negatives }

  /// The share of positives, between 0 and 1.
  public var prevalence: Double { Double(positives) / Double(count) }

  /// The confusion matrix when every score at or above `threshold` is called positive.
  ///
  /// - Complexity: O(log n).
  public func confusionMatrix(atThreshold threshold: Double) -> ConfusionMatrix {
    require(!threshold.isNaN, "a threshold must be a number")
    return confusionMatrix(groups: groups(atOrAbove: threshold))
  }

  /// How many of the sorted thresholds are at or above `threshold`, by bisection.
  func groups(atOrAbove threshold: Double) -> Int {
    Imbalance.groups(thresholds, atOrAbove: threshold)
  }

  /// The confusion matrix when the first `groups` distinct scores are called positive.
  func confusionMatrix(groups: Int) -> ConfusionMatrix {
    let hits = groups == 0 ? 0 : truePositives[groups - 1]
    let misses = groups == 0 ? 0 : falsePositives[groups - 1]
    return ConfusionMatrix(
      truePositives: hits, falsePositives: misses,
      falseNegatives: positives - hits, trueNegatives: negatives - misses)
  }

  func requireBothClasses() throws(MetricError) {
    if positives == 0 { throw .oneClassOnly(label: 0) }
    if negatives == 0 { throw .oneClassOnly(label: 1) }
  }
}
