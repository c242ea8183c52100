import Neural

/// The focal loss, which mutes the examples that the model already gets right.
///
/// With `p_t` the probability given to the true class, an example costs
///
///     -alpha_t (1 - p_t)^gamma log p_t
///
/// where `alpha_t` is `alpha` for positives and `1 - alpha` for negatives (Lin et al., 2017), so
/// the customary 0.25 makes a positive count a third of a negative. torchvision's
/// `sigmoid_focal_loss`, for which an alpha of -1 means none; here it is nil. With gamma 0 and no
/// alpha it is the binary cross entropy.
///
///     sigmoidFocalLoss([2.1972], targets: [1], alpha: nil).value  // 0.00105, p_t is 0.9
///
/// It is not a proper loss: the probability that minimises it lies nearer to one half than the
/// truth. `focalInverse` undoes that.
///
/// Complexity: O(examples).
///
/// - Parameters:
///   - logits: Log-odds, any real numbers.
///   - targets: From 0 to 1, as many as logits.
///   - alpha: The weight of the positives, from 0 to 1; nil for no weighting.
///   - gamma: How much is muted, 0 or more.
///   - reduction: Whether `value` and `gradient` are of the mean or, as torchvision's models sum
///     before they divide, of the sum.
///   - meanOver: What the mean divides by.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func sigmoidFocalLoss<T: Scalar>(
  _ logits: [T], targets: [T], alpha: T? = 0.25, gamma: T = 2, reduction: Reduction = .mean,
  meanOver: FocalMean = .examples
) -> Loss<T> {
  requireBatch(logits.count, targets.count)
  let isEachWhole = requireTargets(targets)
  requireFocal(alpha, gamma)
  let divisor = meanOver == .positives ? max(1, T(targets.preciseSum)) : T(logits.count)
  let scale: T = reduction == .mean ? 1 / divisor : 1
  var loss: Loss<T>
  if isEachWhole && gamma == 2 {
    // What is usual has no branches, so that it fits into vectors.
    let (positive, negative) = alpha.map { ($0, 1 - $0) } ?? (1, 1)
    loss = Loss(of: logits, targets: targets) { _, terms, y in
      let factor = positive * y + negative * (1 - y)
      let point = focalPoint(terms, y, rest: y == 1 ? terms.p : terms.q, gamma: 2) { $0 * $0 }
      return (factor * point.value, scale * factor * point.slope)
    }
  } else {
    loss = Loss(of: logits, targets: targets) { _, terms, y in
      let factor = alpha.map { $0 * y + (1 - $0) * (1 - y) } ?? 1
      let point = focalPoint(terms, y, gamma)
      return (factor * point.value, scale * factor * point.slope)
    }
  }
  let sum = loss.elements.preciseSum
  loss.value = reduction == .mean ? T(sum / Double(divisor)) : T(sum)
  return loss
}

func requireFocal<T: Scalar>(_ alpha: T?, _ gamma: T) {
  require(gamma >= 0, "a gamma of \(Double(gamma)): it must not be negative")
  if let alpha {
    require(
      alpha >= 0 && alpha <= 1,
      "an alpha of \(Double(alpha)): give a share from 0 to 1, or nil for none")
  }
}

/// The loss of one logit without alpha, and its derivative.
@inline(__always)
func focalPoint<T: Scalar>(
  _ terms: LogisticTerms<T>, _ y: T, _ gamma: T
) -> (value: T, slope: T) {
  let miss = y * terms.q + (1 - y) * terms.p
  let rest = y == 1 ? terms.p : y == 0 ? terms.q : terms.p * terms.q / miss
  return focalPoint(terms, y, rest: rest, gamma: gamma) { power($0, gamma) }
}

/// - Parameters:
///   - rest: What remains of p q when `1 - p_t` is divided out.
///   - power: Raises to the power of `gamma`.
@inline(__always)
private func focalPoint<T: Scalar>(
  _ terms: LogisticTerms<T>, _ y: T, rest: T, gamma: T, _ power: (T) -> T
) -> (value: T, slope: T) {
  let entropy = y * terms.minusLogP + (1 - y) * terms.minusLogQ
  let muting = power(y * terms.q + (1 - y) * terms.p)
  let slope =
    (1 - y) * terms.p - y * terms.q + gamma * entropy * (1 - 2 * y) * rest
  return (entropy * muting, muting * slope)
}

/// `base` to the power of `gamma`, by multiplication for the usual exponents.
@inline(__always)
func power<T: Scalar>(_ base: T, _ gamma: T) -> T {
  if gamma == 0 { return 1 }
  if gamma == 1 { return base }
  if gamma == 2 { return base * base }
  return T.pow(base, gamma)
}
