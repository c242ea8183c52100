import Neural

/// The focal loss of probabilities as Keras has it, with its clipping.
///
/// With `c` the probability `p` clipped to between 1e-7 and 1 - 1e-7, and
/// `p_t = y p + (1 - y) (1 - p)`, an example costs
///
///     -(1 - p_t)^gamma (y log c + (1 - y) log(1 - c))
///
/// Keras's `BinaryFocalCrossentropy`, whose `alpha` counts only with `apply_class_balancing`.
/// Where the clip holds, the logarithm has no slope: a certain mistake costs no more than 16.118
/// and its gradient comes from the factor alone. Keras gets there from logits too, since it takes
/// their sigmoid first: at a logit of -40 a positive ought to cost 40 and to pull with 1. Use
/// ``sigmoidFocalLoss(_:targets:alpha:gamma:reduction:meanOver:)`` for logits.
///
///     binaryFocalCrossEntropy([0.9, 0], targets: [1, 1]).elements  // [0.00105, 16.1181]
///
/// Complexity: O(examples).
///
/// - Parameters:
///   - probabilities: From 0 to 1; the gradient is with respect to these.
///   - targets: From 0 to 1, as many as probabilities.
///   - alpha: The weight of the positives under `appliesClassBalancing`, from 0 to 1.
///   - gamma: How much is muted, 0 or more.
///   - appliesClassBalancing: Whether positives are weighted by alpha and negatives by 1 - alpha.
///   - labelSmoothing: The share e of each target replaced by one half: `y (1 - e) + e / 2`.
///   - reduction: Whether `value` and `gradient` are of the mean over examples or of the sum.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func binaryFocalCrossEntropy<T: Scalar>(
  _ probabilities: [T], targets: [T], alpha: T = 0.25, gamma: T = 2,
  appliesClassBalancing: Bool = false, labelSmoothing: T = 0, reduction: Reduction = .mean
) -> Loss<T> {
  requireProbabilities(probabilities, targets)
  requireFocal(alpha, gamma)
  requireSmoothing(labelSmoothing)
  var loss = Loss<T>(rows: probabilities.count, logits: probabilities.count)
  let scale: T = reduction.scale(probabilities.count)
  for row in 0..<probabilities.count {
    let y = targets[row] * (1 - labelSmoothing) + labelSmoothing / 2
    let point = clippedFocalPoint(probabilities[row], y, gamma)
    let factor = appliesClassBalancing ? y * alpha + (1 - y) * (1 - alpha) : 1
    loss.elements[row] = factor * point.value
    loss.gradient[row] = scale * factor * point.slope
  }
  loss.value = reduction.value(loss.elements.preciseSum, of: probabilities.count)
  return loss
}

/// The loss of one probability without alpha, and its derivative.
private func clippedFocalPoint<T: Scalar>(
  _ p: T, _ y: T, _ gamma: T
) -> (value: T, slope: T) {
  let clip: T = 1e-7
  let clipped = min(max(p, clip), 1 - clip)
  let entropy = -(y * T.log(clipped) + (1 - y) * T.log(1 - clipped))
  let pull = clipped == p ? (1 - y) / (1 - p) - y / p : 0
  let miss = y * (1 - p) + (1 - y) * p
  // Below a gamma of 1 the factor is infinitely steep where nothing is missed: no slope there.
  let steepness = miss == 0 && gamma < 1 ? 0 : gamma * power(miss, gamma - 1) * (1 - 2 * y)
  let muting = power(miss, gamma)
  return (muting * entropy, muting * pull + (gamma == 0 ? 0 : steepness * entropy))
}
