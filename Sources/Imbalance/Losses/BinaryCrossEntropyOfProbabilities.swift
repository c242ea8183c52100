import Neural

/// The cross entropy between 0/1 targets and probabilities, with logarithms no lower than -100.
///
/// With `p` the probability and `v` the weight, an example costs
///
///     -v (y max(log p, -100) + (1 - y) max(log(1 - p), -100))
///
/// and its gradient with respect to `p` is `v (p - y) / max(p (1 - p), 1e-12)`. PyTorch's
/// `binary_cross_entropy`: a certain mistake costs 100 and pulls with 1e12, where the loss of a
/// logit is unbounded and its pull is 1. Train on logits, with
/// `binaryCrossEntropyWithLogits(_:targets:weight:posWeight:reduction:)`; this one is for a model
/// that gives only probabilities.
///
///     binaryCrossEntropy([0.5, 0], targets: [1, 1]).elements  // [0.6931, 100.0]
///
/// Complexity: O(examples).
///
/// - Parameters:
///   - probabilities: From 0 to 1; the gradient is with respect to these.
///   - targets: From 0 to 1, as many as probabilities.
///   - weight: A factor for each example, 0 or more; nil for 1 throughout.
///   - reduction: Whether `value` and `gradient` are of the mean over examples or of the sum.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func binaryCrossEntropy<T: Scalar>(
  _ probabilities: [T], targets: [T], weight: [T]? = nil, reduction: Reduction = .mean
) -> Loss<T> {
  requireProbabilities(probabilities, targets)
  requireWeights(weight, probabilities.count)
  var loss = Loss<T>(rows: probabilities.count, logits: probabilities.count)
  let scale: T = reduction.scale(probabilities.count)
  // A constant in single precision also for doubles, as in PyTorch.
  let leastVariance = T(1e-12 as Float)
  for row in 0..<probabilities.count {
    let p = probabilities[row]
    let y = targets[row]
    let factor = weight?[row] ?? 1
    let logs = (hit: max(T.log(p), -100), miss: max(T.log1p(-p), -100))
    loss.elements[row] = factor * ((y - 1) * logs.miss - y * logs.hit)
    loss.gradient[row] = scale * factor * (p - y) / max((1 - p) * p, leastVariance)
  }
  loss.value = reduction.value(loss.elements.preciseSum, of: probabilities.count)
  return loss
}

/// Stops unless there are as many targets as probabilities, and all are from 0 to 1.
func requireProbabilities<T: Scalar>(_ probabilities: [T], _ targets: [T]) {
  require(!probabilities.isEmpty, "a loss of no examples")
  require(
    probabilities.count == targets.count,
    "\(probabilities.count) probabilities with \(targets.count) targets: one target each")
  for row in 0..<probabilities.count {
    let p = probabilities[row]
    require(
      p >= 0 && p <= 1, "\(Double(p)) in row \(row) is no probability: is it a logit?")
  }
  requireTargets(targets)
}
