import Neural

/// What the mean of a weighted cross entropy divides by.
public enum CrossEntropyMean: Sendable {
  /// The sum of the weights of the targets, as PyTorch does for class numbers.
  case weights
  /// The number of examples, as Keras does by default and PyTorch for target probabilities.
  case examples
}

/// The cross entropy between class numbers and the probabilities that logits stand for.
///
/// With `p` the softmax of a row of logits and `w` the class weights, an example of class `y`
/// costs `-w_y log p_y`. `cross_entropy` of PyTorch, whose mean divides by the sum of the weights
/// of the targets in the batch and not by their number: a batch of one has no weight left.
///
///     crossEntropy([[2, 0, -1]], targets: [0], weight: [7, 1, 1]).value  // 0.1698, as without
///
/// A logit that is NaN makes the element of its row, and the value, NaN.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logits: One row for each example, one column for each class.
///   - targets: The number of the true class for each row.
///   - weight: A factor for each class; nil for 1 throughout.
///   - ignoreIndex: A target that marks rows to leave out: they cost nothing and do not count in
///     the mean. PyTorch's mean of a batch with nothing else is NaN; here it is a stop.
///   - labelSmoothing: The share e of the target spread over all C classes; an example then costs
///     `(1 - e) (-w_y log p_y) + (e / C) sum of (-w_c log p_c)`.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
///   - meanOver: What the mean divides by.
public func crossEntropy<T: Scalar>(
  _ logits: [[T]], targets: [Int], weight: [T]? = nil, ignoreIndex: Int = -100,
  labelSmoothing: T = 0, reduction: Reduction = .mean, meanOver: CrossEntropyMean = .weights
) -> Loss<T> {
  let rows = flattened(logits)
  return crossEntropy(
    rows.values, classes: rows.classes, targets: targets, weight: weight,
    ignoreIndex: ignoreIndex, labelSmoothing: labelSmoothing, reduction: reduction,
    meanOver: meanOver)
}

/// The cross entropy of logits in one array, row after row; see the overload for rows.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logits: Any real numbers, row after row, one for each class.
///   - classes: How many logits a row has.
///   - targets: The number of the true class for each row.
///   - weight: A factor for each class; nil for 1 throughout.
///   - ignoreIndex: A target that marks rows to leave out: they cost nothing and do not count in
///     the mean. PyTorch's mean of a batch with nothing else is NaN; here it is a stop.
///   - labelSmoothing: The share e of the target spread over all C classes; an example then costs
///     `(1 - e) (-w_y log p_y) + (e / C) sum of (-w_c log p_c)`.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
///   - meanOver: What the mean divides by.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func crossEntropy<T: Scalar>(
  _ logits: [T], classes: Int, targets: [Int], weight: [T]? = nil, ignoreIndex: Int = -100,
  labelSmoothing: T = 0, reduction: Reduction = .mean, meanOver: CrossEntropyMean = .weights
) -> Loss<T> {
  requireRows(logits.count, classes, targets.count)
  requireSmoothing(labelSmoothing)
  let weights = classWeights(weight, classes)
  let spread = labelSmoothing / T(classes)
  var loss = Loss<T>(rows: targets.count, logits: logits.count)
  var mass = WeightSum<T>()
  var kept = 0
  for row in 0..<targets.count {
    let target = targets[row]
    if target == ignoreIndex { continue }
    requireTarget(target, row, classes)
    loss.addCrossEntropy(row: row, logits, classes) { column in
      weights[column] * (column == target ? 1 - labelSmoothing + spread : spread)
    }
    mass.add(weights[target])
    kept += 1
  }
  loss.reduce(reduction, dividingBy: meanOver == .weights ? mass.total : T(kept))
  return loss
}
