/// The rectified linear unit, `max(x, 0)` for each element; NaN stays NaN.
///
///     ReLU()(Matrix([[-1, 2]]))  // [[0, 2]]
public struct ReLU: Equatable, Sendable {
  /// A rectified linear unit.
  public init() {}

  /// `max(x, 0)` for each element.
  public func callAsFunction(_ x: Matrix) -> Matrix {
    Matrix(rows: x.rows, columns: x.columns, elements: x.elements.map { $0 <= 0 ? 0 : $0 })
  }
}
