import Neural

/// The cross entropy between 0/1 targets and the probabilities that logits stand for.
///
/// With `p = sigmoid(x)`, `v` the weight and `w` the positive weight, each example costs
///
///     -v (w y log p + (1 - y) log(1 - p))
///
/// and its gradient is `v ((1 - y) p - w y (1 - p))`. Finite for every finite logit.
/// `BCEWithLogitsLoss` of PyTorch: the mean divides by the number of examples, never by the
/// weights, so a positive weight changes the scale of the loss as well as its minimiser.
///
///     binaryCrossEntropyWithLogits([1.5, -0.3], targets: [1, 0], posWeight: 3).value  // 0.5793
///
/// A logit that is NaN or infinite makes its own element, and the value, NaN or infinite.
///
/// Complexity: O(examples).
///
/// - Parameters:
///   - logits: Log-odds, any real numbers.
///   - targets: From 0 to 1, as many as logits.
///   - weight: A factor for each example, 0 or more; nil for 1 throughout.
///   - posWeight: A factor for the positive term; `n_neg / n_pos` balances the classes.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func binaryCrossEntropyWithLogits<T: Scalar>(
  _ logits: [T], targets: [T], weight: [T]? = nil, posWeight: T = 1,
  reduction: Reduction = .mean
) -> Loss<T> {
  requireBatch(logits.count, targets.count)
  requireTargets(targets)
  requireWeights(weight, logits.count)
  require(posWeight >= 0, "a positive weight of \(Double(posWeight)): it must not be negative")
  let scale: T = reduction.scale(logits.count)
  var loss: Loss<T>
  if let weight {
    loss = Loss(of: logits, targets: targets) { row, terms, y in
      let point = terms.crossEntropy(y, posWeight)
      return (weight[row] * point.value, scale * weight[row] * point.slope)
    }
  } else {
    loss = Loss(of: logits, targets: targets) { _, terms, y in
      let point = terms.crossEntropy(y, posWeight)
      return (point.value, scale * point.slope)
    }
  }
  loss.value = reduction.value(loss.elements.preciseSum, of: logits.count)
  return loss
}
