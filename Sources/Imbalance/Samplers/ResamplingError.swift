import Neural

/// Why a resampler cannot do what is asked with these rows.
///
///     ResamplingError.notFinite(row: 3, column: 0).description
///     // the feature in row 3, column 0 is not finite: no distance from it
public enum ResamplingError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The classes do not suit: one is missing, or has too few examples for the neighbours asked.
  case labels(LabelError)
  /// A feature is NaN or infinite, the first one row after row.
  case notFinite(row: Int, column: Int)
  /// No example of the class has a neighbour of another class, so none is to be preferred.
  case noOtherClassNear(label: Int)
  /// The examples wanted, divided among those of the class, round to none.
  case nothingToAdd(label: Int)

  /// The reason in one sentence, with the class or the row and the column.
  public var description: String {
    switch self {
    case .labels(let error): error.description
    case .notFinite(let row, let column):
      "the feature in row \(row), column \(column) is not finite: no distance from it"
    case .noOtherClassNear(let label):
      "no example of class \(label) has a neighbour of another class: use SMOTE"
    case .nothingToAdd(let label):
      "the new examples of class \(label), divided among its examples, round to none"
    }
  }
}

/// The rows of each class, ascending, when distances between the rows can be measured.
func measurableMembers(
  _ features: Matrix, _ labels: [Int]
) throws(ResamplingError) -> [[Int]] {
  requireRows(features, labels)
  if let place = features.elements.firstIndex(where: { !$0.isFinite }) {
    throw .notFinite(row: place / features.columns, column: place % features.columns)
  }
  do { return try classMembers(labels) } catch { throw .labels(error) }
}
