/// Adam (Kingma and Ba, 2015), by PyTorch's formulas.
///
/// With `g` the gradient plus `weightDecay` times the parameter, and `t` the number of steps:
///
///     m = m + (1 - beta1) * (g - m)
///     v = beta2 * v + (1 - beta2) * g * g
///     parameter -= learningRate / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)
///
/// With `decoupled` decay the parameter shrinks by `learningRate * weightDecay` instead and the
/// gradient stays as it is, which is what ``AdamW`` does. With `amsgrad` the greatest `v` so far
/// stands for `v` in the step (Reddi et al., 2018).
///
///     var rule = Adam()
///     var parameters: [Float] = [1]
///     rule.update(&parameters, gradient: [5])
///     parameters  // [0.999]: a first step is as long as the learning rate, whatever the gradient
public struct Adam: Optimizer, Equatable, Sendable {
  /// The size of a step.
  public var learningRate: Double

  /// How much of the mean of the gradient and of its square survives a step.
  public var betas: (Double, Double) {
    get { (beta1, beta2) }
    set { (beta1, beta2) = newValue }
  }

  /// What keeps the division finite.
  public var epsilon: Double

  /// How strongly parameters are pulled towards 0.
  public var weightDecay: Double

  /// Whether weight decay acts on the parameters directly.
  public var decoupled: Bool

  /// Whether a square that was greater counts instead of the running mean of squares.
  public var amsgrad: Bool

  private var beta1: Double
  private var beta2: Double
  private var means: [Float] = []
  private var squares: [Float] = []
  private var greatestSquares: [Float] = []
  // beta1^t and beta2^t after t steps.
  private var beta1Power = 1.0
  private var beta2Power = 1.0

  /// A rule that has not seen a gradient yet.
  public init(
    learningRate: Double = 0.001, betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8,
    weightDecay: Double = 0, decoupled: Bool = false, amsgrad: Bool = false
  ) {
    require(
      learningRate >= 0 && epsilon >= 0 && weightDecay >= 0,
      "learning rate, epsilon and weight decay are not negative")
    require(
      betas.0 >= 0 && betas.0 < 1 && betas.1 >= 0 && betas.1 < 1,
      "each beta lies between 0 and 1")
    self.learningRate = learningRate
    (beta1, beta2) = betas
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.decoupled = decoupled
    self.amsgrad = amsgrad
  }

  /// Moves each parameter one step; `gradient` has as many numbers. Complexity: O(parameters).
  public mutating func update(_ parameters: inout [Float], gradient: [Float]) {
    requireSameCount(parameters, gradient)
    if means.isEmpty {
      means = [Float](repeating: 0, count: parameters.count)
      squares = means
    }
    requireSameCount(parameters, means)
    if amsgrad && greatestSquares.isEmpty {
      greatestSquares = [Float](repeating: 0, count: parameters.count)
    }
    beta1Power *= beta1
    beta2Power *= beta2
    let rate = Float(learningRate / (1 - beta1Power))
    let root = Float((1 - beta2Power).squareRoot())
    let (keep, fresh) = (Float(beta2), Float(1 - beta2))
    let (blend, tiny) = (Float(1 - beta1), Float(epsilon))
    let decay = decoupled ? 0 : Float(weightDecay)
    let shrink = decoupled ? Float(1 - learningRate * weightDecay) : 1
    for i in parameters.indices {
      let slope = gradient[i] + decay * parameters[i]
      means[i] += blend * (slope - means[i])
      squares[i] = keep * squares[i] + fresh * slope * slope
      if amsgrad { greatestSquares[i] = max(greatestSquares[i], squares[i]) }
      let square = amsgrad ? greatestSquares[i] : squares[i]
      let step = means[i] / (square.squareRoot() / root + tiny)
      parameters[i] = shrink * parameters[i] - rate * step
    }
  }
}
