import Neural

/// The probability that minimises the focal loss where a share of the examples is positive: what a
/// constant model should start at, and what a trained one tends to.
///
/// The inverse of ``focalInverse(_:gamma:alpha:)``: the `v` that minimises
///
///     -a eta (1 - v)^gamma log v - (1 - a) (1 - eta) v^gamma log(1 - v)
///
/// with `a` the alpha (one half for none). At a prevalence of 0.001 and gamma 2 it is 0.073, so an
/// output bias of `log(0.001 / 0.999)` starts a focal model far below where it will go.
///
///     focalMinimizer(prevalence: 0.001, gamma: 2, alpha: nil)  // 0.0727
///     focalMinimizer(prevalence: 0.001, gamma: 0, alpha: nil)  // 0.001
///
/// Found by bisection of the logit. Complexity: O(1), about 100 evaluations of the inverse.
///
/// - Parameters:
///   - prevalence: The share eta of positives, from 0 to 1.
///   - gamma: How much the loss mutes, 0 or more.
///   - alpha: The weight of the positives, between 0 and 1; nil for none.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func focalMinimizer<T: Scalar>(prevalence: T, gamma: T = 2, alpha: T? = nil) -> T {
  requireFocal(alpha, gamma)
  require(
    prevalence >= 0 && prevalence <= 1, "a prevalence of \(Double(prevalence)): give 0 to 1")
  require(
    alpha != 0 && alpha != 1, "an alpha of 0 or 1: the minimum does not depend on the prevalence")
  if prevalence == 0 || prevalence == 1 { return prevalence }
  var low: T = -80
  var high: T = 80
  while true {
    let middle = (low + high) / 2
    if middle == low || middle == high { return T.sigmoid(middle) }
    if focalInverse(T.sigmoid(middle), gamma: gamma, alpha: alpha) < prevalence {
      low = middle
    } else {
      high = middle
    }
  }
}

extension MLP {
  /// Starts the output where the focal loss of a constant model is least.
  ///
  /// The last layer's bias becomes the logit of ``focalMinimizer(prevalence:gamma:alpha:)``, its
  /// weights stay. At a prevalence of 0.001, gamma 2 and no alpha that is -2.545, where the cross
  /// entropy's is -6.907.
  ///
  /// Complexity: O(1).
  ///
  /// - Parameters:
  ///   - prevalence: The share of positives in training, between 0 and 1.
  ///   - gamma: The gamma of the loss to be trained with.
  ///   - alpha: Its alpha; nil for none.
  public mutating func initializeOutputBias(
    prevalence: Double, focalGamma gamma: Double, alpha: Double?
  ) {
    initializeOutputBias(
      prevalence: focalMinimizer(prevalence: prevalence, gamma: gamma, alpha: alpha))
  }
}
