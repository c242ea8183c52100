import Neural

/// How the distances of the bins become one calibration error; torchmetrics' `norm`.
public enum CalibrationNorm: Sendable, Equatable {
  /// Their mean by size: the expected calibration error.
  case l1
  /// The root of the mean by size of their squares.
  case l2
  /// The greatest: the maximum calibration error.
  case max
}

/// The expected calibration error: over bins of equal width, the mean distance between probability
/// and share of positives, each bin counting by its size (Naeini et al., 2015).
///
/// torchmetrics' `BinaryCalibrationError(n_bins: 15, norm: "l1")`. Small for every model of a rare
/// class, useful or not, because nearly everything is in the first bin.
///
///     try expectedCalibrationError(probabilities: [0.1, 0.1, 0.9], labels: [0, 0, 1])  // 0.1
///
/// - Parameters:
///   - probabilities: The probability of a positive for each example.
///   - labels: 1 for a positive, 0 for a negative.
///   - bins: How many bins of equal width between 0 and 1.
///   - norm: How the bins' distances become one number.
/// - Throws: `MetricError.noExamples`, or `.notAProbability` with the first offending row.
/// - Complexity: O(n + bins).
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func expectedCalibrationError<Score: Scalar>(
  probabilities: [Score], labels: [Int], bins: Int = 15, norm: CalibrationNorm = .l1
) throws(MetricError) -> Double {
  let p = probabilities.map { Double($0) }
  _ = try meanScore(p, labels) { _, _ in 0 }
  return calibrationError(p, labels, bins, norm)
}

/// The expected calibration error of the classes' greatest probability: how far the probability
/// given to the predicted class is from how often that class is right (Guo et al., 2017).
///
/// torchmetrics' `MulticlassCalibrationError`. It looks at the preferred class only, so the
/// probabilities of a rare class hardly count; take the binary error of that class as well.
///
/// - Parameters:
///   - probabilities: One row for each example, one column for each class; rows add up to 1.
///   - labels: The number of the true class of each example.
///   - bins: How many bins of equal width between 0 and 1.
///   - norm: How the bins' distances become one number.
/// - Throws: `MetricError.noExamples`, `.notAProbability` or `.notADistribution` with the row.
/// - Complexity: O(n classes + bins).
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func expectedCalibrationError<Score: Scalar>(
  probabilities: [[Score]], labels: [Int], bins: Int = 15, norm: CalibrationNorm = .l1
) throws(MetricError) -> Double {
  _ = try meanScore(probabilities, labels, nil) { _, _ in 0 }
  var greatest: [Double] = []
  var hits: [Int] = []
  for row in 0..<labels.count {
    var best = 0
    for label in 1..<probabilities[row].count
    where probabilities[row][label] > probabilities[row][best] { best = label }
    greatest.append(Double(probabilities[row][best]))
    hits.append(best == labels[row] ? 1 : 0)
  }
  return calibrationError(greatest, hits, bins, norm)
}

private func calibrationError(
  _ p: [Double], _ labels: [Int], _ bins: Int, _ norm: CalibrationNorm
) -> Double {
  require(bins > 0, "\(bins) bins: give 1 or more")
  let curve = calibrationCurve(p, labels, bins) { min(Int($0 * Double(bins)), bins - 1) }
  var error = 0.0
  for bin in 0..<curve.counts.count {
    let distance = (curve.meanProbability[bin] - curve.positiveShare[bin]).magnitude
    let share = Double(curve.counts[bin]) / Double(p.count)
    switch norm {
    case .l1: error += distance * share
    case .l2: error += distance * distance * share
    case .max: error = max(error, distance)
    }
  }
  return norm == .l2 ? error.squareRoot() : error
}
