/// Why a metric cannot be computed from the data it was given.
///
///     print(MetricError.scoreNotFinite(row: 3))  // row 3: the score is not a finite number
public enum MetricError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is nothing to measure.
  case noExamples
  /// A score is NaN or infinite, so it has no place in a ranking.
  case scoreNotFinite(row: Int)
  /// A probability is NaN or outside 0...1.
  case notAProbability(row: Int)
  /// A row of probabilities does not add up to 1.
  case notADistribution(row: Int)
  /// A sample weight is negative, NaN or infinite.
  case notAWeight(row: Int)
  /// The metric compares two classes and one of them does not occur.
  case oneClassOnly(label: Int)
  /// The metric needs examples of every class and one of them has none.
  case missingClass(label: Int)
  /// Every score of a cross-validation fold is the same, so no threshold tells its rows apart.
  case constantScores(fold: Int)

  /// The reason as a sentence that names the row or the class.
  public var description: String {
    switch self {
    case .noExamples: "no examples: a metric needs at least one, and one that weighs something"
    case .scoreNotFinite(let row): "row \(row): the score is not a finite number"
    case .notAProbability(let row): "row \(row): not a probability between 0 and 1"
    case .notADistribution(let row): "row \(row): the probabilities do not add up to 1"
    case .notAWeight(let row): "row \(row): a sample weight must be a finite number of 0 or more"
    case .oneClassOnly(let label):
      "every label is \(label): the metric is not defined without the other class"
    case .missingClass(let label):
      "no example of class \(label): the metric is not defined without it"
    case .constantScores(let fold):
      "fold \(fold): all scores are equal, so there is no threshold to choose"
    }
  }
}
