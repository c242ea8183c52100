import Neural

/// Scores sorted once, each example counting by its weight: ``RankedScores`` with scikit-learn's
/// `sample_weight`.
///
///     let ranked = try WeightedRankedScores(
///       scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1], sampleWeight: [10, 10, 1, 1])
///     ranked.averagePrecision  // 0.5833
///
/// Negatives kept one in ten and weighted by ten have, up to chance, the precision of all. Examples
/// of weight 0 are left out altogether, their scores are no thresholds.
///
/// Complexity: O(n) for n scores, then O(distinct scores) for each metric.
public struct WeightedRankedScores: Sendable, Equatable {
  /// The distinct scores, greatest first.
  public let thresholds: [Double]

  /// The weight of the positives that score at least `thresholds[i]`.
  public let truePositives: [Double]

  /// The weight of the negatives that score at least `thresholds[i]`.
  public let falsePositives: [Double]

  /// Ranks `scores`, where a greater score means more likely positive.
  ///
  /// - Parameters:
  ///   - scores: One score for each example.
  ///   - labels: 1 for a positive, 0 for a negative.
  ///   - sampleWeight: A finite number of 0 or more for each example.
  /// - Throws: `MetricError.scoreNotFinite` or `.notAWeight` with the first row; `.noExamples` if
  ///   nothing weighs anything.
  @_specialize(where Score == Float)
  @_specialize(where Score == Double)
  public init<Score: Scalar>(
    scores: [Score], labels: [Int], sampleWeight: [Double]
  ) throws(MetricError) {
    require(
      scores.count == labels.count,
      "\(scores.count) scores with \(labels.count) labels: each score needs one label")
    try requireWeights(sampleWeight, scores.count)
    for row in 0..<scores.count {
      if !scores[row].isFinite { throw .scoreNotFinite(row: row) }
      let label = labels[row]
      require(label == 0 || label == 1, "label \(label) in row \(row): a label must be 0 or 1")
    }
    var thresholds: [Double] = []
    var hits: [Double] = []
    var misses: [Double] = []
    for row in rowsByFallingScore(scores) where sampleWeight[row] > 0 {
      let score = Double(scores[row]) + 0
      if thresholds.last != score {
        thresholds.append(score)
        hits.append(hits.last ?? 0)
        misses.append(misses.last ?? 0)
      }
      let group = thresholds.count - 1
      if labels[row] == 1 {
        hits[group] += sampleWeight[row]
      } else {
        misses[group] += sampleWeight[row]
      }
    }
    if thresholds.isEmpty { throw .noExamples }
    self.thresholds = thresholds
    truePositives = hits
    falsePositives = misses
  }
}

extension WeightedRankedScores {
  /// The weight of all positives.
  public var positives: Double { truePositives[truePositives.count - 1] }

  /// The weight of all negatives.
  public var negatives: Double { falsePositives[falsePositives.count - 1] }

  /// The weight of the positives over that of all examples.
  public var prevalence: Double { positives / (positives + negatives) }

  /// The weights of the four decisions when every score at or above `threshold` is called positive.
  ///
  /// - Complexity: O(log n).
  public func confusionMatrix(atThreshold threshold: Double) -> WeightedConfusionMatrix {
    require(!threshold.isNaN, "a threshold must be a number")
    let groups = groups(thresholds, atOrAbove: threshold)
    let hits = groups == 0 ? 0 : truePositives[groups - 1]
    let misses = groups == 0 ? 0 : falsePositives[groups - 1]
    return WeightedConfusionMatrix(
      truePositives: hits, falsePositives: misses, falseNegatives: positives - hits,
      trueNegatives: negatives - misses)
  }

  func requireBothClasses() throws(MetricError) {
    if positives == 0 { throw .oneClassOnly(label: 0) }
    if negatives == 0 { throw .oneClassOnly(label: 1) }
  }
}

/// How many of the falling `thresholds` are at or above `threshold`, by bisection.
func groups(_ thresholds: [Double], atOrAbove threshold: Double) -> Int {
  var low = 0
  var high = thresholds.count
  while low < high {
    let middle = (low + high) / 2
    if thresholds[middle] >= threshold { low = middle + 1 } else { high = middle }
  }
  return low
}
