/// Shifts and scales each column to mean 0 and standard deviation 1, like scikit-learn's class of
/// that name.
///
/// The mean and the deviation come from the training rows alone; the same shift and scale then
/// apply to validation and test rows:
///
///     let scaler = StandardScaler(fitting: train)
///     let (x, validation) = (scaler(train), scaler(validation))
///
/// The deviation divides by n (`ddof=0`). A column that never varies is only shifted.
public struct StandardScaler: Equatable, Sendable {
  /// The mean of each column.
  public var means: [Double]

  /// The standard deviation of each column, 1 where it never varies.
  public var scales: [Double]

  /// A scaler for the columns of `x`, from sums in double precision.
  public init(fitting x: Matrix) {
    require(x.rows > 0, "a scaler needs at least one row to fit")
    let n = Double(x.rows)
    var sums = [Double](repeating: 0, count: x.columns)
    x.forEachElement { j, value in sums[j] += Double(value) }
    let means = sums.map { $0 / n }
    var squares = [Double](repeating: 0, count: x.columns)
    x.forEachElement { j, value in
      let deviation = Double(value) - means[j]
      squares[j] += deviation * deviation
    }
    self.means = means
    // What rounding leaves of a constant column is below this share of its mean.
    scales = squares.indices.map { j in
      let deviation = (squares[j] / n).squareRoot()
      return deviation > 1e-12 * means[j].magnitude ? deviation : 1
    }
  }

  /// The standardised matrix.
  public func callAsFunction(_ x: Matrix) -> Matrix {
    require(
      x.columns == means.count,
      "a scaler for \(means.count) columns cannot take \(x.columns)")
    var result = x.elements
    for start in stride(from: 0, to: result.count, by: max(x.columns, 1)) {
      for j in 0..<x.columns {
        result[start + j] = Float((Double(result[start + j]) - means[j]) / scales[j])
      }
    }
    return Matrix(rows: x.rows, columns: x.columns, elements: result)
  }
}

extension Matrix {
  /// Visits all elements, row after row, with their columns.
  fileprivate func forEachElement(_ visit: (_ column: Int, _ value: Float) -> Void) {
    for start in stride(from: 0, to: elements.count, by: max(columns, 1)) {
      for j in 0..<columns { visit(j, elements[start + j]) }
    }
  }
}
