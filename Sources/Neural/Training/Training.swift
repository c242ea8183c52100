extension MLP {
  /// Trains for a number of steps, one batch each, and returns the loss of each batch before its
  /// step.
  ///
  ///     var adam = Adam(learningRate: 0.003)
  ///     model.train(
  ///       on: x, labels: y, batches: MiniBatches(size: 512), steps: 1200, optimizer: &adam,
  ///       using: &source
  ///     ) { logits, labels in
  ///       binaryCrossEntropyWithLogits(logits, targets: labels)
  ///     }
  ///
  /// - Parameters:
  ///   - x: A row for each example, a column for each input.
  ///   - labels: A label for each row of `x`.
  ///   - batches: Which rows make a batch.
  ///   - steps: How many batches to learn from.
  ///   - optimizer: The rule that moves the parameters; it keeps its state for the next call.
  ///   - source: Where the batches get their randomness.
  ///   - loss: The loss of a batch from its logits (row after row if there are several outputs)
  ///     and its labels.
  @discardableResult
  public mutating func train(
    on x: Matrix, labels: [Float], batches: MiniBatches, steps: Int,
    optimizer: inout some Optimizer, using source: inout RandomSource,
    loss: (_ logits: [Float], _ labels: [Float]) -> Loss<Float>
  ) -> [Float] {
    require(labels.count == x.rows, "\(x.rows) rows need as many labels, not \(labels.count)")
    return train(
      on: x, batches: batches, steps: steps, optimizer: &optimizer, using: &source
    ) { logits, rows in
      loss(logits, rows.map { labels[$0] })
    }
  }

  /// Trains for a number of steps with a loss that is told which rows the batch holds, so that it
  /// can look up labels of any kind, or weights. Complexity: O(steps * batch * parameters).
  @discardableResult
  public mutating func train(
    on x: Matrix, batches: MiniBatches, steps: Int, optimizer: inout some Optimizer,
    using source: inout RandomSource, loss: (_ logits: [Float], _ rows: [Int]) -> Loss<Float>
  ) -> [Float] {
    var losses: [Float] = []
    while losses.count < steps {
      let epoch = batches.batches(of: x.rows, using: &source)
      losses += train(
        on: x, batches: Array(epoch.prefix(steps - losses.count)), optimizer: &optimizer,
        loss: loss)
    }
    return losses
  }

  /// Trains on the given batches of row numbers, one step each, and returns the loss of each batch
  /// before its step.
  @discardableResult
  public mutating func train(
    on x: Matrix, batches: [[Int]], optimizer: inout some Optimizer,
    loss: (_ logits: [Float], _ rows: [Int]) -> Loss<Float>
  ) -> [Float] {
    var pass = Pass(
      widths: widths, capacity: batches.reduce(1) { max($0, $1.count) }, normalizes: hasBatchNorm)
    var gradient = [Float](repeating: 0, count: parameters.count)
    var losses: [Float] = []
    for rows in batches {
      let batch = evaluate(x, rows, &pass, &between, into: &gradient, loss)
      losses.append(batch.value)
      optimizer.update(&parameters, gradient: gradient)
    }
    return losses
  }

  /// The loss of a batch and its derivative for each parameter, in the order of ``parameters``.
  ///
  /// The pass is one of training, but leaves no trace: batch normalisation goes by the batch and
  /// keeps its running estimates, and dropout drops the units that the next training step will.
  public func gradient(
    on x: Matrix, labels: [Float],
    loss: (_ logits: [Float], _ labels: [Float]) -> Loss<Float>
  ) -> (loss: Loss<Float>, gradient: [Float]) {
    require(labels.count == x.rows, "\(x.rows) rows need as many labels, not \(labels.count)")
    require(x.rows > 0, "a loss of no rows has no gradient")
    var pass = Pass(widths: widths, capacity: x.rows, normalizes: hasBatchNorm)
    var gradient = [Float](repeating: 0, count: parameters.count)
    var between = between
    let batch = evaluate(x, Array(0..<x.rows), &pass, &between, into: &gradient) { logits, _ in
      loss(logits, labels)
    }
    return (batch, gradient)
  }

  private func evaluate(
    _ x: Matrix, _ rows: [Int], _ pass: inout Pass, _ between: inout BetweenLayers,
    into gradient: inout [Float], _ loss: (_ logits: [Float], _ rows: [Int]) -> Loss<Float>
  ) -> Loss<Float> {
    pass.load(x, rows: rows)
    return parameters.withUnsafeBufferPointer { parameters in
      pass.forward(parameters.baseAddress!, &between, isTraining: true)
      var logits: [Float] = []
      logits.reserveCapacity(rows.count * outputs)
      pass.appendLogits(to: &logits)
      let batch = loss(logits, rows)
      if !batch.value.isFinite { requireFinite(x, rows: rows) }
      gradient.withUnsafeMutableBufferPointer {
        pass.backward(
          parameters.baseAddress!, between, logitGradient: batch.gradient, into: $0.baseAddress!)
      }
      return batch
    }
  }
}

/// Stops if a feature of these rows is NaN or infinite.
func requireFinite(_ x: Matrix, rows: [Int]) {
  for row in rows {
    for column in 0..<x.columns {
      let value = x.elements[row * x.columns + column]
      require(
        value.isFinite, "row \(row), column \(column): a network cannot learn from \(value)")
    }
  }
}
