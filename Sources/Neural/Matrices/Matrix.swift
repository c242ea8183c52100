/// A table of floats, stored row after row.
///
/// A row is an example, a column a feature, unless said otherwise.
///
///     let x = Matrix([[1, 2, 3], [4, 5, 6]])
///     x[1, 0]  // 4
///     x.column(2)  // [3, 6]
///     x.transposed.rows  // 3
///
/// A shape or a place that does not fit stops the program with a sentence.
public struct Matrix: Equatable, Sendable {
  /// How many rows there are.
  public let rows: Int

  /// How many columns there are.
  public let columns: Int

  /// All elements, row after row; element (i, j) is at `i * columns + j`.
  public internal(set) var elements: [Float]

  /// A matrix whose elements are all the same.
  public init(rows: Int, columns: Int, repeating value: Float = 0) {
    require(rows >= 0 && columns >= 0, "a matrix cannot have \(rows) rows, \(columns) columns")
    self.rows = rows
    self.columns = columns
    elements = [Float](repeating: value, count: rows * columns)
  }

  /// A matrix from its elements, row after row.
  public init(rows: Int, columns: Int, elements: [Float]) {
    require(rows >= 0 && columns >= 0, "a matrix cannot have \(rows) rows, \(columns) columns")
    require(
      elements.count == rows * columns,
      "\(rows) x \(columns) elements expected, \(elements.count) given")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix from its rows, which are equally long.
  public init(_ rows: [[Float]]) {
    self.rows = rows.count
    columns = rows.first?.count ?? 0
    elements = []
    elements.reserveCapacity(rows.count * columns)
    for (i, row) in rows.enumerated() {
      require(
        row.count == columns, "row \(i) has \(row.count) columns, the rows before it \(columns)")
      elements += row
    }
  }

  /// The element in a row and a column, both counted from 0. Complexity: O(1).
  public subscript(row: Int, column: Int) -> Float {
    get {
      checkPlace(row, column)
      return elements[row * columns + column]
    }
    _modify {
      checkPlace(row, column)
      yield &elements[row * columns + column]
    }
  }

  /// The elements of one row. Complexity: O(columns).
  public func row(_ i: Int) -> [Float] {
    require(i >= 0 && i < rows, "there is no row \(i) among \(rows)")
    return Array(elements[i * columns..<(i + 1) * columns])
  }

  /// The elements of one column. Complexity: O(rows).
  public func column(_ j: Int) -> [Float] {
    require(j >= 0 && j < columns, "there is no column \(j) among \(columns)")
    return (0..<rows).map { elements[$0 * columns + j] }
  }

  /// The matrix with rows and columns exchanged. Complexity: O(rows * columns).
  public var transposed: Matrix {
    var result: [Float] = []
    result.reserveCapacity(elements.count)
    for j in 0..<columns {
      for i in 0..<rows { result.append(elements[i * columns + j]) }
    }
    return Matrix(rows: columns, columns: rows, elements: result)
  }

  private func checkPlace(_ row: Int, _ column: Int) {
    require(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "there is no element (\(row), \(column)) in a matrix of \(rows) x \(columns)")
  }
}
