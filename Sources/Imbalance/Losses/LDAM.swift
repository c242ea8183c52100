import Neural

/// A margin for each class, greater the rarer it is: `C / n_c^(1/4)`, scaled so that the greatest
/// is `maximum` (Cao et al., 2019).
///
///     try ldamMargins(counts: [5000, 50])  // [0.1581, 0.5]
///
/// Complexity: O(classes).
///
/// - Parameters:
///   - counts: How many examples each class has; see ``classCounts(_:classes:)``.
///   - maximum: The margin of the rarest class, `max_m` in the authors' code.
/// - Throws: `LabelError.missing` with the first class that has no example.
public func ldamMargins(
  counts: [Int], maximum: Double = 0.5
) throws(LabelError) -> [Double] {
  require(maximum >= 0, "a greatest margin of \(maximum): it must not be negative")
  if counts.isEmpty { throw .missing(label: 0) }
  var margins: [Double] = []
  for label in 0..<counts.count {
    if counts[label] == 0 { throw .missing(label: label) }
    margins.append(1 / Double(counts[label]).squareRoot().squareRoot())
  }
  let greatest = margins.max() ?? 1
  return margins.map { $0 * (maximum / greatest) }
}

/// The label-distribution-aware margin loss of Cao et al. (2019).
///
/// The true class has its margin taken off its logit, all logits are multiplied by the scale, and
/// the cross entropy of that is the loss. With margins 0 it is the cross entropy of scaled logits.
/// `LDAMLoss` of the authors' code; the mean divides by the sum of the weights of the targets.
///
///     ldamLoss([[0.9, 0.1]], targets: [0], margins: [0.5, 0.2]).value  // 0.00012
///
/// A logit that is NaN makes the element of its row, and the value, NaN.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - cosines: One row for each example, one column for each class. The scale is meant for the
///     cosines, from -1 to 1, of a layer whose inputs and weights are normalised.
///   - targets: The number of the true class for each row.
///   - margins: One for each class; see ``ldamMargins(counts:maximum:)``.
///   - scale: `s` in the authors' code.
///   - weight: A factor for each class; nil for 1 throughout. See ``DeferredReweighting``.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
public func ldamLoss<T: Scalar>(
  _ cosines: [[T]], targets: [Int], margins: [T], scale: T = 30, weight: [T]? = nil,
  reduction: Reduction = .mean
) -> Loss<T> {
  let rows = flattened(cosines)
  return ldamLoss(
    rows.values, classes: rows.classes, targets: targets, margins: margins, scale: scale,
    weight: weight, reduction: reduction)
}

/// The margin loss of cosines in one array, row after row; see the overload for rows.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - cosines: Cosines, row after row, one for each class.
///   - classes: How many cosines a row has.
///   - targets: The number of the true class for each row.
///   - margins: One for each class; see ``ldamMargins(counts:maximum:)``.
///   - scale: `s` in the authors' code.
///   - weight: A factor for each class; nil for 1 throughout. See ``DeferredReweighting``.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func ldamLoss<T: Scalar>(
  _ cosines: [T], classes: Int, targets: [Int], margins: [T], scale: T = 30,
  weight: [T]? = nil, reduction: Reduction = .mean
) -> Loss<T> {
  requireRows(cosines.count, classes, targets.count)
  require(
    margins.count == classes,
    "\(margins.count) margins for \(classes) classes: each class needs one")
  require(scale > 0, "a scale of \(Double(scale)): it must be above 0")
  var logits = cosines
  for row in 0..<targets.count {
    requireTarget(targets[row], row, classes)
    logits[row * classes + targets[row]] -= margins[targets[row]]
  }
  for index in 0..<logits.count { logits[index] *= scale }
  var loss = crossEntropy(
    logits, classes: classes, targets: targets, weight: weight, reduction: reduction)
  for index in 0..<logits.count { loss.gradient[index] *= scale }
  return loss
}
