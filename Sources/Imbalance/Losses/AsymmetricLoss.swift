import Neural

/// What the gradient of an asymmetric loss takes for variable.
public enum FocusingGradient: Sendable {
  /// The whole loss is differentiated.
  case full
  /// The focusing factors are held constant, as weights that the example happens to have.
  case detached
}

/// The asymmetric loss, which mutes negatives harder than positives and drops the easiest.
///
/// With `p = sigmoid(x)` and `m = max(p - clip, 0)`, each logit costs
///
///     -(y (1 - p)^gammaPos log p + (1 - y) m^gammaNeg log(1 - m))
///
/// (Ridnik et al., 2021). With both gammas and the clip 0 it is the binary cross entropy. Two
/// differences from `AsymmetricLoss` of the authors' code: that one clamps the probabilities at
/// 1e-8, which ends the gradient of a positive at a logit of -18.4, and this one never does; and
/// that one's default is to detach the focusing factors (`disable_torch_grad_focal_loss`), where
/// its optimised twin and this one differentiate them.
///
///     asymmetricLoss([2.1972], targets: [0]).value  // 0.9903, p is 0.9
///
/// Complexity: O(examples).
///
/// - Parameters:
///   - logits: Log-odds, any real numbers; one for each example and class.
///   - targets: From 0 to 1, as many as logits.
///   - gammaNeg: How much the negatives are muted, 0 or more.
///   - gammaPos: How much the positives are muted, 0 or more.
///   - clip: The probability below which a negative costs nothing, 0 or more and below 1.
///   - focusing: What the gradient differentiates.
///   - reduction: Whether `value` and `gradient` are of the mean or, as the authors', of the sum.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func asymmetricLoss<T: Scalar>(
  _ logits: [T], targets: [T], gammaNeg: T = 4, gammaPos: T = 1, clip: T = 0.05,
  focusing: FocusingGradient = .full, reduction: Reduction = .sum
) -> Loss<T> {
  requireBatch(logits.count, targets.count)
  requireTargets(targets)
  require(
    gammaNeg >= 0 && gammaPos >= 0,
    "gammas of \(Double(gammaNeg)) and \(Double(gammaPos)): neither may be negative")
  require(clip >= 0 && clip < 1, "a clip of \(Double(clip)): give a probability below 1")
  var loss = Loss<T>(rows: logits.count, logits: logits.count)
  let scale: T = reduction.scale(logits.count)
  for row in 0..<logits.count {
    let terms = LogisticTerms(logits[row])
    let y = targets[row]
    let positive = positivePoint(terms, gammaPos, focusing)
    let negative = negativePoint(terms, gammaNeg, clip, focusing)
    loss.elements[row] = y * positive.value + (1 - y) * negative.value
    loss.gradient[row] = scale * (y * positive.slope + (1 - y) * negative.slope)
  }
  loss.value = reduction.value(loss.elements.preciseSum, of: logits.count)
  return loss
}

/// `-(1 - p)^gamma log p` and its derivative.
@inline(__always)
private func positivePoint<T: Scalar>(
  _ terms: LogisticTerms<T>, _ gamma: T, _ focusing: FocusingGradient
) -> (value: T, slope: T) {
  let muting = power(terms.q, gamma)
  var slope = -terms.q
  if focusing == .full { slope -= gamma * terms.minusLogP * terms.p }
  return (muting * terms.minusLogP, muting * slope)
}

/// `-m^gamma log(1 - m)` and its derivative.
@inline(__always)
private func negativePoint<T: Scalar>(
  _ terms: LogisticTerms<T>, _ gamma: T, _ clip: T, _ focusing: FocusingGradient
) -> (value: T, slope: T) {
  if clip == 0 {
    let muting = power(terms.p, gamma)
    var slope = terms.p
    if focusing == .full { slope += gamma * terms.minusLogQ * terms.q }
    return (muting * terms.minusLogQ, muting * slope)
  }
  let left = terms.p - clip
  if left <= 0 { return (0, 0) }
  // Of the two forms of 1 - m, the one that has not been rounded away.
  let entropy = left < 0.5 ? -T.log1p(-left) : -T.log(terms.q + clip)
  let muting = power(left, gamma)
  let change = terms.p * terms.q
  var slope = change / (terms.q + clip)
  if focusing == .full { slope += gamma * (entropy / left) * change }
  return (muting * entropy, muting * slope)
}
