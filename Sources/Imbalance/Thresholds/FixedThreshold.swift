import Neural

/// A cut that makes decisions of scores: positive from the threshold on; scikit-learn's
/// `FixedThresholdClassifier`.
///
///     FixedThreshold(0.3)([0.1, 0.3, 0.9])  // [0, 1, 1]
public struct FixedThreshold: Sendable, Equatable {
  /// Scores at or above it are called positive; infinity calls nothing positive.
  public let threshold: Double

  /// A cut at a number, 0.5 as for probabilities when both errors cost the same.
  public init(_ threshold: Double = 0.5) {
    require(!threshold.isNaN, "a threshold must be a number")
    self.threshold = threshold
  }

  /// The decision for each score, 1 or 0.
  ///
  /// - Throws: `MetricError.scoreNotFinite` with the row: a NaN would pass for a negative unseen.
  /// - Complexity: O(n).
  public func callAsFunction<Score: Scalar>(_ scores: [Score]) throws(MetricError) -> [Int] {
    var decisions = [Int](repeating: 0, count: scores.count)
    for row in 0..<scores.count {
      if !scores[row].isFinite { throw .scoreNotFinite(row: row) }
      decisions[row] = Double(scores[row]) >= threshold ? 1 : 0
    }
    return decisions
  }
}
