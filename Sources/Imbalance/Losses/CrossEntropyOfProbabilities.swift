import Neural

/// The cross entropy between target probabilities and the probabilities that logits stand for.
///
/// With `p` the softmax of a row of logits, `q` its targets and `w` the class weights, an example
/// costs `-sum of w_c q_c log p_c`. PyTorch's `cross_entropy` for targets of the logits' shape: its
/// mean divides by the number of examples, not by the weights as it does for class numbers.
///
///     crossEntropy([[2, 0, -1]], targetProbabilities: [[1, 0, 0]], weight: [7, 1, 1]).value
///     // 1.1889, seven times what it is for class 0
///
/// A logit that is NaN makes the element of its row, and the value, NaN.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logits: One row for each example, one column for each class.
///   - targetProbabilities: As the logits; a row that does not sum to 1 counts as it is.
///   - weight: A factor for each class; nil for 1 throughout.
///   - labelSmoothing: The share e of each row of targets spread over all C classes:
///     `(1 - e) q_c + e / C` takes the place of `q_c`.
///   - reduction: Whether `value` and `gradient` are of the mean over examples or of the sum.
public func crossEntropy<T: Scalar>(
  _ logits: [[T]], targetProbabilities: [[T]], weight: [T]? = nil, labelSmoothing: T = 0,
  reduction: Reduction = .mean
) -> Loss<T> {
  let rows = flattened(logits)
  let targets = flattened(targetProbabilities)
  require(
    targets.classes == rows.classes,
    "\(targets.classes) target probabilities a row with \(rows.classes) logits: as many of both")
  return crossEntropy(
    rows.values, classes: rows.classes, targetProbabilities: targets.values, weight: weight,
    labelSmoothing: labelSmoothing, reduction: reduction)
}

/// The cross entropy of logits and target probabilities in one array each, row after row; see the
/// overload for rows.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logits: Any real numbers, row after row, one for each class.
///   - classes: How many logits a row has.
///   - targetProbabilities: The probability that each class should have, row after row.
///   - weight: A factor for each class; nil for 1 throughout.
///   - labelSmoothing: The share e of each row of targets spread over all C classes:
///     `(1 - e) q_c + e / C` takes the place of `q_c`.
///   - reduction: Whether `value` and `gradient` are of the mean over examples or of the sum.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func crossEntropy<T: Scalar>(
  _ logits: [T], classes: Int, targetProbabilities: [T], weight: [T]? = nil,
  labelSmoothing: T = 0, reduction: Reduction = .mean
) -> Loss<T> {
  require(
    classes > 0 && !logits.isEmpty && logits.count % classes == 0
      && targetProbabilities.count == logits.count,
    "\(logits.count) logits with \(targetProbabilities.count) target probabilities: rows of "
      + "\(classes), as many of both")
  requireSmoothing(labelSmoothing)
  let weights = classWeights(weight, classes)
  let spread = labelSmoothing / T(classes)
  let rows = logits.count / classes
  var loss = Loss<T>(rows: rows, logits: logits.count)
  for row in 0..<rows {
    loss.addCrossEntropy(row: row, logits, classes) { column in
      let target = targetProbabilities[row * classes + column]
      require(target >= 0, "the target probability \(Double(target)) in row \(row) is negative")
      return weights[column] * ((1 - labelSmoothing) * target + spread)
    }
  }
  loss.reduce(reduction, dividingBy: T(rows))
  return loss
}
