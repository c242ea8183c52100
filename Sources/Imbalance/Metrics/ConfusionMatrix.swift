import Neural

/// The four counts of a binary decision, and what is read from them (see ``DecisionCounts``).
///
/// Every ratio whose denominator is 0 is 0, scikit-learn's `zero_division` default, so the model
/// that never calls anything positive has precision 0.
///
///     let matrix = ConfusionMatrix(labels: [0, 0, 1, 1], predictions: [0, 1, 1, 1])
///     matrix.precision            // 0.6667
///     matrix.matthewsCorrelation  // 0.5774
public struct ConfusionMatrix: Sendable, Equatable {
  /// Positives called positive.
  public var truePositives: Int
  /// Negatives called positive.
  public var falsePositives: Int
  /// Positives called negative.
  public var falseNegatives: Int
  /// Negatives called negative.
  public var trueNegatives: Int

  /// A matrix from its counts.
  public init(truePositives: Int, falsePositives: Int, falseNegatives: Int, trueNegatives: Int) {
    require(
      truePositives >= 0 && falsePositives >= 0 && falseNegatives >= 0 && trueNegatives >= 0,
      "a confusion matrix counts examples: no count may be negative")
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
    self.trueNegatives = trueNegatives
  }

  /// Counts `predictions` against `labels`, each 0 or 1, as many of one as of the other.
  ///
  /// - Complexity: O(n).
  public init(labels: [Int], predictions: [Int]) {
    require(
      labels.count == predictions.count,
      "\(labels.count) labels with \(predictions.count) predictions: they must be as many")
    var counts = [0, 0, 0, 0]
    for row in 0..<labels.count {
      let label = labels[row]
      let prediction = predictions[row]
      require(
        (label == 0 || label == 1) && (prediction == 0 || prediction == 1),
        "row \(row) has label \(label) and prediction \(prediction): each must be 0 or 1")
      counts[2 * label + prediction] += 1
    }
    self.init(
      truePositives: counts[3], falsePositives: counts[1], falseNegatives: counts[2],
      trueNegatives: counts[0])
  }

  /// Counts the decisions `score >= threshold` against `labels`, in O(n).
  ///
  /// - Throws: `MetricError.scoreNotFinite`: a NaN would pass for a negative unseen.
  @_specialize(where Score == Float)
  @_specialize(where Score == Double)
  public init<Score: Scalar>(
    scores: [Score], labels: [Int], threshold: Score
  ) throws(MetricError) {
    var predictions = [Int](repeating: 0, count: scores.count)
    for row in 0..<scores.count {
      if !scores[row].isFinite { throw .scoreNotFinite(row: row) }
      predictions[row] = scores[row] >= threshold ? 1 : 0
    }
    self.init(labels: labels, predictions: predictions)
  }
}

extension ConfusionMatrix: DecisionCounts {
  /// A count as a number of double precision.
  @inlinable
  public static func mass(_ count: Int) -> Double { Double(count) }

  /// The matrix when the other class is the positive one.
  public var swapped: ConfusionMatrix {
    ConfusionMatrix(
      truePositives: trueNegatives, falsePositives: falseNegatives,
      falseNegatives: falsePositives, trueNegatives: truePositives)
  }
}
