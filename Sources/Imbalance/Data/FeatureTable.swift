/// A matrix while it is being filled.
struct FeatureTable {
  let rows: Int
  let columns: Int
  var elements: [Float]

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    elements = [Float](repeating: 0, count: rows * columns)
  }

  subscript(row: Int, column: Int) -> Double {
    get { Double(elements[row * columns + column]) }
    set { elements[row * columns + column] = Float(newValue) }
  }
}
