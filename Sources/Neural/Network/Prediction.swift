extension MLP {
  /// The logits of each row of `x`, `rows x outputs`.
  ///
  ///     let model = MLP([
  ///       Linear(weight: Matrix([[1, -1]]), bias: [0]), Linear(weight: Matrix([[2]]), bias: [-1]),
  ///     ])
  ///     model.logits(Matrix([[3, 1], [1, 3]]))  // [[3], [-1]]
  ///
  /// Complexity: O(rows * parameters).
  public func logits(_ x: Matrix) -> Matrix {
    var logits: [Float] = []
    logits.reserveCapacity(x.rows * outputs)
    let batch = 256
    var pass = Pass(
      widths: widths, capacity: min(batch, max(x.rows, 1)), normalizes: hasBatchNorm)
    var between = between
    for start in stride(from: 0, to: x.rows, by: batch) {
      pass.load(x, rows: start..<min(start + batch, x.rows))
      parameters.withUnsafeBufferPointer {
        pass.forward($0.baseAddress!, &between, isTraining: false)
      }
      pass.appendLogits(to: &logits)
    }
    return Matrix(rows: x.rows, columns: outputs, elements: logits)
  }

  /// The logit of each row of `x`, for a network with one output: ``logits(_:)`` as a list.
  public func scores(_ x: Matrix) -> [Float] {
    require(outputs == 1, "scores need a network with one output, not \(outputs)")
    return logits(x).elements
  }

  /// The probability of each row of `x`, `sigmoid(logit)`, for a network with one output: 0.9526
  /// and 0.2689 for the rows of ``logits(_:)``'s example.
  public func probabilities(_ x: Matrix) -> [Float] {
    scores(x).map { Float.sigmoid($0) }
  }
}
