import Neural

/// What share of the log loss of the best constant is saved: 1 for certainty that is right, 0 for
/// the prevalence, negative for worse than that.
///
///     1 - log loss / log loss of the class shares
///
/// scikit-learn's `d2_log_loss_score`. With rare positives the log loss itself is always small;
/// this says small against what.
///
///     try d2LogLoss(probabilities: [0.1, 0.1, 0.4], labels: [0, 0, 1])  // 0.4098
///
/// - Throws: As `logLoss(probabilities:labels:sampleWeight:)`; and
///   `MetricError.oneClassOnly`, where the constant has nothing left to lose.
/// - Complexity: O(n).
public func d2LogLoss<Score: Scalar>(
  probabilities: [Score], labels: [Int], sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  let loss = try logLoss(probabilities: probabilities, labels: labels, sampleWeight: sampleWeight)
  return 1 - loss / entropy(try classShares(labels, 2, sampleWeight))
}

/// What share of the log loss of the class shares is saved, for any number of classes.
///
/// - Throws: As the log loss; and `MetricError.oneClassOnly`.
/// - Complexity: O(n classes).
public func d2LogLoss<Score: Scalar>(
  probabilities: [[Score]], labels: [Int], sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  let loss = try logLoss(probabilities: probabilities, labels: labels, sampleWeight: sampleWeight)
  return 1 - loss / entropy(try classShares(labels, probabilities[0].count, sampleWeight))
}

/// What share of the Brier score of the best constant is saved: `1 - Brier / (p (1 - p))` with `p`
/// the prevalence. The Brier skill score; scikit-learn's `d2_brier_score`.
///
///     try d2Brier(probabilities: [0.1, 0.1, 0.4], labels: [0, 0, 1])  // 0.43
///
/// - Throws: As the Brier score; and `MetricError.oneClassOnly`.
/// - Complexity: O(n).
public func d2Brier<Score: Scalar>(
  probabilities: [Score], labels: [Int], sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  let score = try brierScore(
    probabilities: probabilities, labels: labels, sampleWeight: sampleWeight)
  return 1 - 2 * score / impurity(try classShares(labels, 2, sampleWeight))
}

/// What share of the Brier score of the class shares is saved, for any number of classes.
///
/// - Throws: As the Brier score; and `MetricError.oneClassOnly`.
/// - Complexity: O(n classes).
public func d2Brier<Score: Scalar>(
  probabilities: [[Score]], labels: [Int], sampleWeight: [Double]? = nil
) throws(MetricError) -> Double {
  let score = try brierScore(
    probabilities: probabilities, labels: labels, scaleByHalf: false, sampleWeight: sampleWeight)
  return 1 - score / impurity(try classShares(labels, probabilities[0].count, sampleWeight))
}

/// The log loss of saying `shares` every time.
private func entropy(_ shares: [Double]) -> Double {
  shares.reduce(0) { $1 > 0 ? $0 - $1 * Double.log($1) : $0 }
}

/// The Brier score, summed over the classes, of saying `shares` every time.
private func impurity(_ shares: [Double]) -> Double {
  shares.reduce(0) { $0 + $1 * (1 - $1) }
}
