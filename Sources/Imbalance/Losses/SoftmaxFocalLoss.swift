import Neural

/// The focal loss over several classes, which mutes the examples already classified right.
///
/// With `p_y` the softmax probability of the true class, an example costs
///
///     -alpha_y (1 - p_y)^gamma log p_y
///
/// (Lin et al., 2017). `p_y` is that of the unweighted cross entropy: code that takes
/// `exp(-loss)` of a weighted one gets `p_y^alpha_y` and mutes the weighted classes far less. The
/// mean divides by the number of examples. With gamma 0 it is the cross entropy of weights alpha,
/// whose mean is over examples.
///
///     softmaxFocalLoss([[2.1972, 0]], targets: [0]).value  // 0.00105, p_y is 0.9
///
/// A logit that is NaN makes the element of its row, and the value, NaN.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logits: One row for each example, one column for each class.
///   - targets: The number of the true class for each row.
///   - alpha: A factor for each class; nil for 1 throughout.
///   - gamma: How much is muted, 0 or more.
///   - ignoreIndex: A target that marks rows to leave out.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
///   - meanOver: What the mean divides by.
public func softmaxFocalLoss<T: Scalar>(
  _ logits: [[T]], targets: [Int], alpha: [T]? = nil, gamma: T = 2, ignoreIndex: Int = -100,
  reduction: Reduction = .mean, meanOver: FocalMean = .examples
) -> Loss<T> {
  let rows = flattened(logits)
  return softmaxFocalLoss(
    rows.values, classes: rows.classes, targets: targets, alpha: alpha, gamma: gamma,
    ignoreIndex: ignoreIndex, reduction: reduction, meanOver: meanOver)
}

/// The softmax focal loss of logits in one array, row after row; see the overload for rows.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logits: Any real numbers, row after row, one for each class.
///   - classes: How many logits a row has.
///   - targets: The number of the true class for each row.
///   - alpha: A factor for each class; nil for 1 throughout.
///   - gamma: How much is muted, 0 or more.
///   - ignoreIndex: A target that marks rows to leave out.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
///   - meanOver: What the mean divides by.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func softmaxFocalLoss<T: Scalar>(
  _ logits: [T], classes: Int, targets: [Int], alpha: [T]? = nil, gamma: T = 2,
  ignoreIndex: Int = -100, reduction: Reduction = .mean, meanOver: FocalMean = .examples
) -> Loss<T> {
  requireRows(logits.count, classes, targets.count)
  require(gamma >= 0, "a gamma of \(Double(gamma)): it must not be negative")
  let factors = classWeights(alpha, classes)
  var loss = Loss<T>(rows: targets.count, logits: logits.count)
  var kept = 0
  for row in 0..<targets.count {
    let target = targets[row]
    if target == ignoreIndex { continue }
    requireTarget(target, row, classes)
    addRow(row, target, logits, factors, gamma, to: &loss)
    kept += 1
  }
  let divisor =
    switch meanOver {
    case .examples: kept
    case .logits: logits.count
    case .positives: max(1, targets.count { $0 != 0 && $0 != ignoreIndex })
    }
  loss.reduce(reduction, dividingBy: T(divisor))
  return loss
}

/// Puts the loss of one row and its gradient into `loss`.
@inline(__always)
private func addRow<T: Scalar>(
  _ row: Int, _ target: Int, _ logits: [T], _ factors: [T], _ gamma: T, to loss: inout Loss<T>
) {
  let classes = factors.count
  let first = row * classes
  let normalizer = LogNormalizer(logits, from: first, classes)
  // 1 - p_y as the sum of the others, which does not cancel.
  var miss: T = 0
  for column in 0..<classes where column != target {
    loss.gradient[first + column] = normalizer.probability(logits[first + column])
    miss += loss.gradient[first + column]
  }
  let entropy = entropy(miss, normalizer.entropy(logits[first + target]))
  let muting = factors[target] * power(min(miss, 1), gamma)
  let hit = T.exp(-entropy)
  let pull = muting * (gamma * hit * entropy + miss)
  loss.elements[row] = muting * entropy
  for column in 0..<classes where column != target && miss > 0 {
    loss.gradient[first + column] *= pull / miss
  }
  loss.gradient[first + target] = -pull
}

/// `-log p_y`, from whichever of `1 - p_y` and the difference of logits is the more exact.
@inline(__always)
private func entropy<T: Scalar>(_ miss: T, _ difference: T) -> T {
  miss < 0.5 ? -T.log1p(-miss) : difference
}
