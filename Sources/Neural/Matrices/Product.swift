extension Matrix {
  /// The matrix product, `(rows x k) * (k x columns)`: element (i, j) is the sum of
  /// `a[i, k] * b[k, j]`.
  ///
  ///     Matrix([[1, 2]]) * Matrix([[3], [4]])  // [[11]]
  ///
  /// Each element is summed in the order of the inner index, whatever the machine's vector width.
  /// Stops with a sentence if the inner sizes differ. Complexity: O(rows * k * columns).
  public static func * (a: Matrix, b: Matrix) -> Matrix {
    require(
      a.columns == b.rows,
      "a product needs as many columns on the left (\(a.columns)) as rows on the right (\(b.rows))")
    let (inner, width) = (a.columns, b.columns)
    let elements = [Float](unsafeUninitializedCapacity: a.rows * width) { result, count in
      result.initialize(repeating: 0)
      for i in 0..<a.rows {
        for k in 0..<inner {
          let factor = a.elements[i * inner + k]
          for j in 0..<width { result[i * width + j] += factor * b.elements[k * width + j] }
        }
      }
      count = a.rows * width
    }
    return Matrix(rows: a.rows, columns: width, elements: elements)
  }
}
