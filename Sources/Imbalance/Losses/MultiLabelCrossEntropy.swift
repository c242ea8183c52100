import Neural

/// The binary cross entropy of examples that may have several labels, one column of logits for each
/// label.
///
/// With `p = sigmoid(x)`, `v` the weight and `w_c` the positive weight of the column, each logit
/// costs `-v (w_c y log p + (1 - y) log(1 - p))`. PyTorch's `BCEWithLogitsLoss` with a vector
/// `pos_weight`; the mean divides by the number of logits, rows times columns.
///
///     binaryCrossEntropyWithLogits([[0, 0]], targets: [[1, 1]], posWeight: [1, 3]).elements
///     // [0.6931, 2.0794]
///
/// Complexity: O(rows * columns).
///
/// - Parameters:
///   - logits: One row for each example, one column for each label.
///   - targets: From 0 to 1, in rows as the logits.
///   - weight: A factor for each logit, 0 or more, in rows; nil for 1 throughout.
///   - posWeight: A factor for the positive term of each column; see ``balancedPosWeights(_:)``.
///     nil for 1 throughout.
///   - reduction: Whether `value` and `gradient` are of the mean over logits or of the sum.
public func binaryCrossEntropyWithLogits<T: Scalar>(
  _ logits: [[T]], targets: [[T]], weight: [[T]]? = nil, posWeight: [T]? = nil,
  reduction: Reduction = .mean
) -> Loss<T> {
  let rows = flattened(logits)
  let truth = flattened(targets)
  require(
    truth.classes == rows.classes,
    "\(truth.classes) targets a row with \(rows.classes) logits: as many of both")
  return binaryCrossEntropyWithLogits(
    rows.values, columns: rows.classes, targets: truth.values,
    weight: weight.map { flattened($0).values }, posWeight: posWeight, reduction: reduction)
}

/// The binary cross entropy of several labels with the logits in one array, row after row; see the
/// overload for rows.
///
/// Complexity: O(rows * columns).
///
/// - Parameters:
///   - logits: Log-odds, row after row, one for each label.
///   - columns: How many logits a row has.
///   - targets: From 0 to 1, row after row, one for each label.
///   - weight: A factor for each logit, 0 or more, row after row; nil for 1 throughout.
///   - posWeight: A factor for the positive term of each column; see ``balancedPosWeights(_:)``.
///     nil for 1 throughout.
///   - reduction: Whether `value` and `gradient` are of the mean over logits or of the sum.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func binaryCrossEntropyWithLogits<T: Scalar>(
  _ logits: [T], columns: Int, targets: [T], weight: [T]? = nil, posWeight: [T]? = nil,
  reduction: Reduction = .mean
) -> Loss<T> {
  requireBatch(logits.count, targets.count)
  requireTargets(targets)
  requireWeights(weight, logits.count)
  require(
    columns > 0 && logits.count % columns == 0, "\(logits.count) logits in rows of \(columns)")
  let posWeights = posWeight ?? [T](repeating: 1, count: columns)
  require(
    posWeights.count == columns && posWeights.allSatisfy { $0 >= 0 },
    "\(posWeights.count) positive weights for \(columns) columns: one each, none negative")
  var loss = Loss<T>(rows: logits.count, logits: logits.count)
  let scale: T = reduction.scale(logits.count)
  for place in 0..<logits.count {
    let terms = LogisticTerms(logits[place])
    let point = terms.crossEntropy(targets[place], posWeights[place % columns])
    let factor = weight?[place] ?? 1
    loss.elements[place] = factor * point.value
    loss.gradient[place] = scale * factor * point.slope
  }
  loss.value = reduction.value(loss.elements.preciseSum, of: logits.count)
  return loss
}
