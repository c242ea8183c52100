import Neural

/// Why a calibration cannot be fitted to the examples it was given.
public enum CalibrationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is nothing to fit to.
  case noExamples
  /// A score or logit is NaN or infinite.
  case scoreNotFinite(row: Int)
  /// A sample weight is negative, NaN or infinite.
  case notAWeight(row: Int)
  /// A target is NaN or infinite.
  case targetNotFinite(row: Int)
  /// Every example has the same label.
  case oneClassOnly(label: Int)
  /// The logits say no more than a constant, or the opposite of the labels.
  case uninformative
  /// The true class has the greatest logit in every row: the larger the logits, the better.
  case separable

  /// The reason as a sentence that names the row or the class.
  public var description: String {
    switch self {
    case .noExamples: "no examples: a calibration needs at least one"
    case .scoreNotFinite(let row): "row \(row): the score is not a finite number"
    case .notAWeight(let row): "row \(row): a sample weight must be a finite number of 0 or more"
    case .targetNotFinite(let row): "row \(row): the target is not a finite number"
    case .oneClassOnly(let label):
      "every label is \(label): a calibration needs examples of the other class"
    case .uninformative:
      "the logits do not go with the labels: no finite temperature is the best"
    case .separable:
      "the true class has the greatest logit in every row: no positive temperature is the best"
    }
  }
}

/// Stops unless there are as many labels as scores.
func requireLabels(_ scores: Int, _ labels: Int) {
  require(scores == labels, "\(scores) scores with \(labels) labels: each score needs one label")
}

/// The scores as `Double`, all finite.
func finiteScores<T: Scalar>(_ scores: [T]) throws(CalibrationError) -> [Double] {
  if scores.isEmpty { throw .noExamples }
  for row in 0..<scores.count where !scores[row].isFinite { throw .scoreNotFinite(row: row) }
  return scores.map { Double($0) }
}

/// The weight of each of `count` rows, 1 unless said otherwise.
func finiteWeights(_ weights: [Double]?, _ count: Int) throws(CalibrationError) -> [Double] {
  guard let weights else { return [Double](repeating: 1, count: count) }
  require(
    weights.count == count,
    "\(weights.count) sample weights for \(count) examples: each example needs one")
  for row in 0..<count where !(weights[row] >= 0 && weights[row].isFinite) {
    throw .notAWeight(row: row)
  }
  return weights
}
