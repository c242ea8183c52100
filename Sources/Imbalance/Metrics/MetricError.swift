/// Why a metric cannot be computed from the data it was given.
public enum MetricError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is nothing to measure.
  case noExamples
  /// A score is NaN or infinite, so it has no place in a ranking.
  case scoreNotFinite(row: Int)
  /// A probability is NaN or outside 0...1.
  case notAProbability(row: Int)
  /// The metric compares two classes and one of them does not occur.
  case oneClassOnly(label: Int)

  public var description: String {
    switch self {
    case .noExamples: "no examples: a metric needs at least one"
    case .scoreNotFinite(let row): "row \(row): the score is not a finite number"
    case .notAProbability(let row): "row \(row): not a probability between 0 and 1"
    case .oneClassOnly(let label):
      "every label is \(label): the metric is not defined without the other class"
    }
  }
}
