/// Adam with decoupled weight decay (Loshchilov and Hutter, 2019), PyTorch's `AdamW`: ``Adam`` but
/// that parameters shrink by `learningRate * weightDecay` before the step, where Adam adds the decay
/// to the gradient.
///
///     var rule = AdamW(learningRate: 0.1)
///     var parameters: [Float] = [1]
///     rule.update(&parameters, gradient: [0])
///     parameters  // [0.999]
public struct AdamW: Optimizer, Equatable, Sendable {
  private var rule: Adam

  /// A rule that has not seen a gradient yet; the parameters are those of ``Adam``.
  public init(
    learningRate: Double = 0.001, betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8,
    weightDecay: Double = 0.01, amsgrad: Bool = false
  ) {
    rule = Adam(
      learningRate: learningRate, betas: betas, epsilon: epsilon, weightDecay: weightDecay,
      decoupled: true, amsgrad: amsgrad)
  }

  /// The size of a step.
  public var learningRate: Double {
    get { rule.learningRate }
    set { rule.learningRate = newValue }
  }

  /// How much of the mean of the gradient and of its square survives a step.
  public var betas: (Double, Double) {
    get { rule.betas }
    set { rule.betas = newValue }
  }

  /// What keeps the division finite.
  public var epsilon: Double {
    get { rule.epsilon }
    set { rule.epsilon = newValue }
  }

  /// By which share of the learning rate parameters shrink.
  public var weightDecay: Double {
    get { rule.weightDecay }
    set { rule.weightDecay = newValue }
  }

  /// Whether a square that was greater counts instead of the running mean of squares.
  public var amsgrad: Bool {
    get { rule.amsgrad }
    set { rule.amsgrad = newValue }
  }

  /// Moves each parameter one step; `gradient` has as many numbers. Complexity: O(parameters).
  public mutating func update(_ parameters: inout [Float], gradient: [Float]) {
    rule.update(&parameters, gradient: gradient)
  }
}
