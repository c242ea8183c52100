import Neural

/// Why a model cannot be trained on the data it was given, or asked about it.
public enum ModelError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is nothing to learn from.
  case noExamples
  /// A feature is NaN or infinite.
  case featureNotFinite(row: Int, column: Int)
  /// The classes do not suit.
  case labels(LabelError)
  /// The weights of a class's examples are all 0, so the class is not there.
  case noWeight(label: Int)
  /// The solver did not come to rest; `gradient` is the largest derivative it stopped at.
  case notConverged(iterations: Int, gradient: Double)

  /// The reason as a sentence that names the row and the column, or the class.
  public var description: String {
    switch self {
    case .noExamples: "no examples: a model needs at least one"
    case .featureNotFinite(let row, let column):
      "row \(row), column \(column): the feature is not a finite number"
    case .labels(let error): error.description
    case .noWeight(let label): "the examples of class \(label) have no weight"
    case .notConverged(let iterations, let gradient):
      "after \(iterations) iterations the largest derivative is still \(gradient)"
    }
  }
}

/// Stops unless each row has a label, and throws unless there are rows and all of `classes`.
func checkClasses(_ x: Matrix, _ labels: [Int], classes: Int) throws(ModelError) {
  requireRows(x, labels)
  if labels.isEmpty { throw .noExamples }
  let counts = classCounts(labels, classes: classes)
  for label in 0..<classes where counts[label] == 0 { throw .labels(.missing(label: label)) }
}

/// Throws at the first feature, row after row, that is NaN or infinite.
func checkFinite(_ x: Matrix) throws(ModelError) {
  for place in 0..<x.elements.count where !x.elements[place].isFinite {
    throw .featureNotFinite(row: place / x.columns, column: place % x.columns)
  }
}

/// Stops unless `x` has as many columns as the model learnt from.
func requireColumns(_ x: Matrix, _ columns: Int) {
  require(
    x.columns == columns,
    "a model of \(columns) features cannot take rows of \(x.columns)")
}
