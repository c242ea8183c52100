import Neural

/// The true probability behind one that minimises the focal loss.
///
/// With `v` the fitted probability, `D(v) = (1 - v)^gamma - gamma (1 - v)^(gamma - 1) v log v`,
/// and `a` the alpha (one half for none), the minimum of the expected loss is where
///
///     eta = (1 - a) v D(1 - v) / ((1 - a) v D(1 - v) + a (1 - v) D(v))
///
/// (Charoenphakdee et al., 2021, for the case without alpha). An identity for the minimiser; a
/// trained network is near it as far as it is trained.
///
///     focalInverse(0.30579, gamma: 2, alpha: nil)  // 0.1000
///
/// Complexity: O(1).
///
/// - Parameters:
///   - probability: What the model says, from 0 to 1.
///   - gamma: The gamma it was trained with.
///   - alpha: The alpha it was trained with; nil for none.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func focalInverse<T: Scalar>(_ probability: T, gamma: T = 2, alpha: T? = nil) -> T {
  requireFocal(alpha, gamma)
  let v = probability
  require(v >= 0 && v <= 1, "\(Double(v)) is not a probability")
  if v == 0 || v == 1 { return v }
  let share = alpha ?? 0.5
  let u = 1 - v
  let positive = (1 - share) * v * steepness(missing: v, log: T.log1p(-v), gamma)
  let negative = share * u * steepness(missing: u, log: T.log(v), gamma)
  return positive / (positive + negative)
}

/// `D` at the probability `1 - miss` whose logarithm is `log`.
private func steepness<T: Scalar>(missing miss: T, log: T, _ gamma: T) -> T {
  if gamma == 0 { return 1 }
  return T.pow(miss, gamma) - gamma * T.pow(miss, gamma - 1) * (1 - miss) * log
}
