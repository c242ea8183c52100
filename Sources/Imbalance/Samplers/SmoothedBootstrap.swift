import Neural

/// Normal noise for repeated examples, as wide as suits the density of their class.
struct SmoothedBootstrap {
  /// The standard deviation of the noise, by class and column.
  private let widths: [[Double]]

  init(_ features: Matrix, labels: [Int], shrinkage: Double) {
    let columns = Double(features.columns)
    let density = 4 / ((columns + 2) * Double(features.rows))
    let factor = shrinkage * Double.pow(density, 1 / (columns + 4))
    widths = classCounts(labels).indices.map { label in
      let rows = labels.indices.filter { labels[$0] == label }
      return standardDeviations(features, rows).map { factor * $0 }
    }
  }

  /// The features with the rows after the first `count` moved.
  func moving(
    _ copies: (features: Matrix, labels: [Int]), from count: Int, using source: inout RandomSource
  ) -> Matrix {
    let columns = copies.features.columns
    var elements = copies.features.elements
    for row in count..<copies.labels.count {
      for column in 0..<columns {
        let shift = widths[copies.labels[row]][column] * source.normal()
        elements[row * columns + column] = Float(Double(elements[row * columns + column]) + shift)
      }
    }
    return Matrix(rows: copies.labels.count, columns: columns, elements: elements)
  }
}

/// The standard deviation of each column over `rows`, divided by their number.
func standardDeviations(_ features: Matrix, _ rows: [Int]) -> [Double] {
  let n = Double(rows.count)
  return (0..<features.columns).map { column in
    let values = rows.map { Double(features[$0, column]) }
    let mean = values.reduce(0, +) / n
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
  }
}
