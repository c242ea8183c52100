/// What a loss says about a batch: each example's share, the one number to minimise, and the
/// direction that changes it.
///
///     let loss = Loss(elements: [0.5, 1.5], value: 1.0, gradient: [0.2, -0.1])
///     loss.value  // 1.0
public struct Loss<T: Scalar>: Sendable, Equatable {
  /// The loss of each example before any reduction, PyTorch's `reduction="none"`.
  public var elements: [T]

  /// The reduced loss.
  public var value: T

  /// The derivative of `value` with respect to each logit, row-major like the logits.
  public var gradient: [T]

  /// A loss from its three parts.
  public init(elements: [T], value: T, gradient: [T]) {
    self.elements = elements
    self.value = value
    self.gradient = gradient
  }
}
