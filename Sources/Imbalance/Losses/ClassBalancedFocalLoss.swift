import Neural

/// The class-balanced focal loss of Cui et al. (2019): a sigmoid for each class, muted, and
/// weighted by the inverse of the effective number of the example's class.
///
/// With `p_c` the sigmoid of a logit, or one minus it where `c` is not the class `y` of the
/// example, and `w` the ``classBalancedWeights(counts:beta:)``, an example costs
///
///     w_y sum over c of -(1 - p_c)^gamma log p_c
///
/// `CB_loss(loss_type="focal")` of the authors' code; its mean divides by the number of examples.
/// Their factor `exp(-gamma y x - gamma log(1 + exp(-x)))` is 0 in single precision for a positive
/// below a logit of -88.7, where it must be 1; this one is right there. With beta 0 and gamma 0 it
/// is the binary cross entropy of the classes, summed over them.
///
///     try classBalancedFocalLoss([[2, -1]], targets: [0], counts: [5000, 50], beta: 0.99).value
///     // 0.0139
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logits: One row for each example, one column for each class. Start their bias at
///     `-log(classes - 1)`, as the authors do.
///   - targets: The number of the true class for each row.
///   - counts: How many training examples each class has; see ``classCounts(_:classes:)``.
///   - beta: From 0, which weights nothing, to 1, which weights by inverse frequency.
///   - gamma: How much is muted, 0 or more.
///   - reduction: Whether `value` and `gradient` are of the mean over examples or of the sum.
/// - Throws: `LabelError.missing` with the first class that has no training example.
public func classBalancedFocalLoss<T: Scalar>(
  _ logits: [[T]], targets: [Int], counts: [Int], beta: Double = 0.9999, gamma: T = 2,
  reduction: Reduction = .mean
) throws(LabelError) -> Loss<T> {
  let rows = flattened(logits)
  return try classBalancedFocalLoss(
    rows.values, classes: rows.classes, targets: targets, counts: counts, beta: beta, gamma: gamma,
    reduction: reduction)
}

/// The class-balanced focal loss of logits in one array, row after row; see the overload for rows.
///
/// Complexity: O(rows * classes).
///
/// - Throws: `LabelError.missing` as the overload for rows.
///
/// - Parameters:
///   - logits: Any real numbers, row after row, one for each class.
///   - classes: How many logits a row has.
///   - targets: The number of the true class for each row.
///   - counts: How many training examples each class has; see ``classCounts(_:classes:)``.
///   - beta: From 0, which weights nothing, to 1, which weights by inverse frequency.
///   - gamma: How much is muted, 0 or more.
///   - reduction: Whether `value` and `gradient` are of the mean over examples or of the sum.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func classBalancedFocalLoss<T: Scalar>(
  _ logits: [T], classes: Int, targets: [Int], counts: [Int], beta: Double = 0.9999, gamma: T = 2,
  reduction: Reduction = .mean
) throws(LabelError) -> Loss<T> {
  requireRows(logits.count, classes, targets.count)
  requireFocal(nil as T?, gamma)
  require(
    counts.count == classes, "\(counts.count) counts for \(classes) classes: each class needs one")
  let weights = try classBalancedWeights(counts: counts, beta: beta).map { T($0) }
  var loss = Loss<T>(rows: targets.count, logits: logits.count)
  for row in 0..<targets.count {
    let target = targets[row]
    requireTarget(target, row, classes)
    for column in 0..<classes {
      let point = focalPoint(
        LogisticTerms(logits[row * classes + column]), column == target ? 1 : 0, gamma)
      loss.elements[row] += weights[target] * point.value
      loss.gradient[row * classes + column] = weights[target] * point.slope
    }
  }
  loss.reduce(reduction, dividingBy: T(targets.count))
  return loss
}
