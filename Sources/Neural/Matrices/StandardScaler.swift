/// Shifts and scales each column to mean 0 and standard deviation 1, like scikit-learn's class of
/// that name: `(x - mean) / scale`.
///
/// The mean and the deviation come from the training rows alone; the same shift and scale then
/// apply to validation and test rows:
///
///     let train = Matrix([[0], [2]])
///     let scaler = StandardScaler(fitting: train)
///     scaler(train)  // [[-1], [1]]
///     scaler(Matrix([[5]]))  // [[4]]
///
/// The deviation divides by n (`ddof=0`). A column that never varies, up to what rounding makes of
/// it, is only shifted. NaN stands for a missing value: it takes no part in the mean and stays NaN;
/// a column of nothing else has the mean NaN. Complexity: O(rows * columns).
public struct StandardScaler: Equatable, Sendable {
  /// The mean of each column.
  public var means: [Double]

  /// The standard deviation of each column, 1 where it never varies.
  public var scales: [Double]

  /// A scaler for the columns of `x`, from sums in double precision.
  ///
  /// Stops with a sentence if there are no rows, or at an infinite element.
  public init(fitting x: Matrix) {
    require(x.rows > 0, "a scaler needs at least one row to fit")
    let counts = x.sums { _, _ in 1 }
    let sums = x.sums { _, value in value }
    for j in sums.indices where sums[j].isInfinite || (sums[j].isNaN && counts[j] > 0) {
      let row = x.column(j).firstIndex { $0.isInfinite } ?? 0
      require(false, "row \(row), column \(j): a scaler cannot fit \(x[row, j])")
    }
    let means = sums.indices.map { sums[$0] / counts[$0] }
    let squares = x.sums { j, value in (value - means[j]) * (value - means[j]) }
    self.means = means
    scales = squares.indices.map { j in
      let variance = squares[j] / counts[j]
      // What rounding leaves of a constant column (Chan, Golub and LeVeque, 1983).
      let rounding = counts[j] * means[j] * 2.220446049250313e-16
      let bound = counts[j] * variance * 2.220446049250313e-16 + rounding * rounding
      return variance <= bound ? 1 : variance.squareRoot()
    }
  }

  /// The standardised matrix.
  public func callAsFunction(_ x: Matrix) -> Matrix {
    requireColumns(x)
    var result = x.elements
    for start in stride(from: 0, to: result.count, by: max(x.columns, 1)) {
      for j in 0..<x.columns {
        result[start + j] = Float((Double(result[start + j]) - means[j]) / scales[j])
      }
    }
    return Matrix(rows: x.rows, columns: x.columns, elements: result)
  }

  /// What was standardised, from what it became: `x * scale + mean`.
  public func inverse(_ x: Matrix) -> Matrix {
    requireColumns(x)
    var result = x.elements
    for start in stride(from: 0, to: result.count, by: max(x.columns, 1)) {
      for j in 0..<x.columns {
        result[start + j] = Float(Double(result[start + j]) * scales[j] + means[j])
      }
    }
    return Matrix(rows: x.rows, columns: x.columns, elements: result)
  }

  private func requireColumns(_ x: Matrix) {
    require(
      x.columns == means.count,
      "a scaler for \(means.count) columns cannot take \(x.columns)")
  }
}

extension Matrix {
  /// For each column the sum of `term` over its elements that are not NaN, row after row.
  fileprivate func sums(_ term: (_ column: Int, _ value: Double) -> Double) -> [Double] {
    var sums = [Double](repeating: 0, count: columns)
    for start in stride(from: 0, to: elements.count, by: max(columns, 1)) {
      for j in 0..<columns {
        let value = elements[start + j]
        if !value.isNaN { sums[j] += term(j, Double(value)) }
      }
    }
    return sums
  }
}
