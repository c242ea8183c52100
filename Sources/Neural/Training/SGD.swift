/// Stochastic gradient descent with momentum and weight decay, by PyTorch's formulas.
///
/// With `g` the gradient plus `weightDecay` times the parameter and `b` the momentum buffer,
/// which starts at the first `g`:
///
///     b = momentum * b + (1 - dampening) * g
///     parameter -= learningRate * b
///
/// With `nesterov` it is `g + momentum * b` that is subtracted (Sutskever et al., 2013). Without
/// momentum `g` is, and dampening plays no part.
///
///     var rule = SGD(learningRate: 0.1, momentum: 0.9)
///     var parameters: [Float] = [1]
///     rule.update(&parameters, gradient: [1])  // 0.9
///     rule.update(&parameters, gradient: [1])  // 0.71
public struct SGD: Optimizer, Equatable, Sendable {
  /// The size of a step.
  public var learningRate: Double

  /// The share of the last step that goes into the next.
  public var momentum: Double

  /// The share of each gradient but the first that does not go into the buffer.
  public var dampening: Double

  /// How strongly parameters are pulled towards 0.
  public var weightDecay: Double

  /// Whether the step looks ahead.
  public var nesterov: Bool

  private var buffer: [Float] = []

  /// A rule that has not seen a gradient yet.
  public init(
    learningRate: Double = 0.001, momentum: Double = 0, dampening: Double = 0,
    weightDecay: Double = 0, nesterov: Bool = false
  ) {
    require(
      learningRate >= 0 && momentum >= 0 && weightDecay >= 0,
      "learning rate, momentum and weight decay are not negative")
    require(
      !nesterov || (momentum > 0 && dampening == 0),
      "looking ahead needs a momentum above 0 and no dampening")
    self.learningRate = learningRate
    self.momentum = momentum
    self.dampening = dampening
    self.weightDecay = weightDecay
    self.nesterov = nesterov
  }

  /// Moves each parameter one step; `gradient` has as many numbers. Complexity: O(parameters).
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
    let fresh = Float(1 - dampening)
    for i in parameters.indices {
      let slope = gradient[i] + decay * parameters[i]
      buffer[i] = isFirst ? slope : keep * buffer[i] + fresh * slope
      parameters[i] -= rate * (nesterov ? slope + keep * buffer[i] : buffer[i])
    }
  }
}

func requireSameCount(_ parameters: [Float], _ other: [Float]) {
  require(
    parameters.count == other.count,
    "\(parameters.count) parameters and \(other.count) derivatives do not belong together")
}
