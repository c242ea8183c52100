extension Matrix {
  /// The rows with the given numbers, in that order; a number may come more than once.
  ///
  ///     Matrix([[1, 2], [3, 4]]).selecting(rows: [1, 1])  // [[3, 4], [3, 4]]
  ///
  /// Complexity: O(indices * columns).
  public func selecting(rows indices: [Int]) -> Matrix {
    var selected: [Float] = []
    selected.reserveCapacity(indices.count * columns)
    for i in indices {
      require(i >= 0 && i < rows, "there is no row \(i) among \(rows)")
      selected += elements[i * columns..<(i + 1) * columns]
    }
    return Matrix(rows: indices.count, columns: columns, elements: selected)
  }

  /// The columns with the given numbers, in that order.
  ///
  ///     Matrix([[1, 2], [3, 4]]).selecting(columns: [1])  // [[2], [4]]
  ///
  /// Complexity: O(rows * indices).
  public func selecting(columns indices: [Int]) -> Matrix {
    for j in indices {
      require(j >= 0 && j < columns, "there is no column \(j) among \(columns)")
    }
    var selected: [Float] = []
    selected.reserveCapacity(rows * indices.count)
    for i in 0..<rows {
      for j in indices { selected.append(elements[i * columns + j]) }
    }
    return Matrix(rows: rows, columns: indices.count, elements: selected)
  }

  /// This matrix with the rows of another, which has as many columns, below its own.
  ///
  ///     Matrix([[1, 2]]).appending(rows: Matrix([[3, 4]]))  // [[1, 2], [3, 4]]
  public func appending(rows other: Matrix) -> Matrix {
    require(
      columns == other.columns,
      "\(other.columns) columns cannot stand below \(columns) columns")
    return Matrix(
      rows: rows + other.rows, columns: columns, elements: elements + other.elements)
  }
}
