/// Stochastic gradient descent with momentum and weight decay, by PyTorch's formulas.
///
/// With `g` the gradient plus `weightDecay` times the parameter and `b` the momentum buffer,
/// which starts at the first `g`:
///
///     b = momentum * b + g
///     parameter -= learningRate * b
public struct SGD: Optimizer, Equatable, Sendable {
  /// The size of a step.
  public var learningRate: Double

  /// The share of the last step that goes into the next.
  public var momentum: Double

  /// How strongly parameters are pulled towards 0.
  public var weightDecay: Double

  private var buffer: [Float] = []

  /// A rule that has not seen a gradient yet.
  public init(learningRate: Double = 0.001, momentum: Double = 0, weightDecay: Double = 0) {
    require(
      learningRate >= 0 && momentum >= 0 && weightDecay >= 0,
      "learning rate, momentum and weight decay are not negative")
    self.learningRate = learningRate
    self.momentum = momentum
    self.weightDecay = weightDecay
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: inout [Float], gradient: [Float]) {
    requireSameCount(parameters, gradient)
    let (rate, keep, decay) = (Float(learningRate), Float(momentum), Float(weightDecay))
    if momentum == 0 {
      for i in parameters.indices {
        parameters[i] -= rate * (gradient[i] + decay * parameters[i])
      }
      return
    }
    let isFirst = buffer.isEmpty
    if isFirst { buffer = [Float](repeating: 0, count: parameters.count) }
    requireSameCount(parameters, buffer)
    for i in parameters.indices {
      let slope = gradient[i] + decay * parameters[i]
      buffer[i] = isFirst ? slope : keep * buffer[i] + slope
      parameters[i] -= rate * buffer[i]
    }
  }
}

func requireSameCount(_ parameters: [Float], _ other: [Float]) {
  require(
    parameters.count == other.count,
    "\(parameters.count) parameters and \(other.count) derivatives do not belong together")
}
