/// A fully connected layer, `y = x W^T + b`, with the weights laid out as PyTorch does: a row for
/// each output, a column for each input.
///
///     let layer = Linear(weight: Matrix([[1, -1]]), bias: [0.5])
///     layer(Matrix([[3, 1]]))  // [[2.5]]
public struct Linear: Equatable, Sendable {
  /// The weights, `outputs x inputs`.
  public var weight: Matrix

  /// What is added to each output.
  public var bias: [Float]

  /// A layer from its weights and biases.
  public init(weight: Matrix, bias: [Float]) {
    require(
      bias.count == weight.rows, "\(weight.rows) outputs need as many biases, not \(bias.count)")
    self.weight = weight
    self.bias = bias
  }

  /// A layer with PyTorch's default start: weights and biases uniform between plus and minus
  /// `1 / sqrt(inputs)` (He et al., 2015, with the slope that PyTorch gives them).
  public init(inputs: Int, outputs: Int, using source: inout RandomSource) {
    require(inputs > 0 && outputs > 0, "a layer needs at least one input and one output")
    let bound = 1 / Double(inputs).squareRoot()
    func draw(_ count: Int) -> [Float] {
      (0..<count).map { _ in Float(source.uniform(in: -bound..<bound)) }
    }
    weight = Matrix(rows: outputs, columns: inputs, elements: draw(inputs * outputs))
    bias = draw(outputs)
  }

  /// The layer's outputs for each row of `x`, `rows x outputs`, from `rows x inputs`.
  /// Complexity: O(rows * inputs * outputs).
  public func callAsFunction(_ x: Matrix) -> Matrix {
    var y = x * weight.transposed
    for i in 0..<y.rows {
      for j in 0..<y.columns { y[i, j] += bias[j] }
    }
    return y
  }
}
