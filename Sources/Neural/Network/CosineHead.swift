/// A last layer that compares directions: the cosine between a row and each class's weights.
///
/// Rows and weights are divided by their Euclidean norm (by 1e-12 if that is greater), so a class's
/// logit cannot grow with the length of its weights, as that of a frequent class does in a linear
/// layer. `NormedLinear` of the code of Cao et al. (2019).
///
///     let head = CosineHead(weight: Matrix([[2, 0], [0, 5]]))
///     head(Matrix([[3, 4]]))  // [[0.6, 0.8]]
///
/// Cosines are between -1 and 1: multiply them by a scale before a softmax.
public struct CosineHead: Equatable, Sendable {
  /// The weights, `classes x inputs`; only their directions matter.
  public var weight: Matrix

  /// A layer from its weights.
  public init(weight: Matrix) { self.weight = weight }

  /// A layer whose weights start with length 1, from uniform numbers between -1 and 1.
  public init(inputs: Int, outputs: Int, using source: inout RandomSource) {
    require(inputs > 0 && outputs > 0, "a layer needs at least one input and one output")
    let draws = (0..<inputs * outputs).map { _ in Float(source.uniform(in: -1..<1)) }
    weight = Directions(Matrix(rows: outputs, columns: inputs, elements: draws)).unit
  }

  /// The cosines of each row of `x`, `rows x classes`. Complexity: O(rows * inputs * classes).
  public func callAsFunction(_ x: Matrix) -> Matrix {
    let (directions, weights) = (Directions(x), Directions(weight))
    return directions.unit * weights.unit.transposed
  }

  /// The derivative of a loss for the inputs, `rows x inputs`, and for the weights, given that for
  /// each cosine of `x`, row after row. Complexity: O(rows * inputs * classes).
  public func gradient(
    at x: Matrix, cosineGradient: [Float]
  ) -> (inputs: Matrix, weight: Matrix) {
    require(
      cosineGradient.count == x.rows * weight.rows,
      "\(x.rows) rows and \(weight.rows) classes have as many cosines, not \(cosineGradient.count)")
    let slope = Matrix(rows: x.rows, columns: weight.rows, elements: cosineGradient)
    let (directions, weights) = (Directions(x), Directions(weight))
    return (
      directions.gradient(slope * weights.unit),
      weights.gradient(slope.transposed * directions.unit)
    )
  }
}

/// The rows of a matrix, each divided by its norm.
private struct Directions {
  let unit: Matrix
  private let norms: [Float]

  init(_ x: Matrix) {
    var (norms, elements) = ([Float](), x.elements)
    for row in 0..<x.rows {
      let places = row * x.columns..<(row + 1) * x.columns
      var square: Float = 0
      for i in places { square += elements[i] * elements[i] }
      norms.append(max(square.squareRoot(), 1e-12))
      for i in places { elements[i] /= norms[row] }
    }
    self.norms = norms
    unit = Matrix(rows: x.rows, columns: x.columns, elements: elements)
  }

  /// The derivative for the rows, from that for their directions: what turns them, over their norm.
  func gradient(_ slope: Matrix) -> Matrix {
    var elements = slope.elements
    for row in 0..<slope.rows {
      let places = row * slope.columns..<(row + 1) * slope.columns
      var along: Float = 0
      for i in places { along += elements[i] * unit.elements[i] }
      for i in places { elements[i] = (elements[i] - along * unit.elements[i]) / norms[row] }
    }
    return Matrix(rows: slope.rows, columns: slope.columns, elements: elements)
  }
}
