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
/// - Parameters:
///   - logits: One row for each example, one column for each class.
///   - targets: The number of the true class for each row.
///   - weight: A factor for each class; nil for 1 throughout.
///   - labelSmoothing: The share e of the target spread over all C classes; an example then costs
///     `(1 - e) (-w_y log p_y) + (e / C) sum of (-w_c log p_c)`.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
///   - meanOver: What the mean divides by.
public func crossEntropy<T: Scalar>(
  _ logits: [[T]], targets: [Int], weight: [T]? = nil, labelSmoothing: T = 0,
  reduction: Reduction = .mean, meanOver: CrossEntropyMean = .weights
) -> Loss<T> {
  require(!logits.isEmpty, "a loss of no examples")
  let classes = logits[0].count
  for row in 0..<logits.count {
    require(
      logits[row].count == classes,
      "row \(row) has \(logits[row].count) logits and row 0 has \(classes): one for each class")
  }
  return crossEntropy(
    logits.flatMap { $0 }, classes: classes, targets: targets, weight: weight,
    labelSmoothing: labelSmoothing, reduction: reduction, meanOver: meanOver)
}

/// The cross entropy of logits in one array, row after row; see the overload for rows.
///
/// - Parameter classes: How many logits a row has.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func crossEntropy<T: Scalar>(
  _ logits: [T], classes: Int, targets: [Int], weight: [T]? = nil, labelSmoothing: T = 0,
  reduction: Reduction = .mean, meanOver: CrossEntropyMean = .weights
) -> Loss<T> {
  require(
    classes > 0 && !targets.isEmpty && logits.count == targets.count * classes,
    "\(logits.count) logits with \(targets.count) targets: each needs \(classes) logits")
  let weights = weight ?? [T](repeating: 1, count: classes)
  require(
    weights.count == classes && weights.allSatisfy { $0 >= 0 },
    "\(weights.count) class weights for \(classes) classes: one each, none negative")
  require(
    labelSmoothing >= 0 && labelSmoothing <= 1,
    "a label smoothing of \(Double(labelSmoothing)): give a share from 0 to 1")
  var loss = Loss<T>(
    elements: [T](repeating: 0, count: targets.count), value: 0,
    gradient: [T](repeating: 0, count: logits.count))
  var total: T = 0
  for row in 0..<targets.count {
    let target = targets[row]
    require(
      target >= 0 && target < classes, "target \(target) in row \(row) with \(classes) classes")
    addRow(row, target, logits, weights, labelSmoothing, to: &loss)
    total += weights[target]
  }
  reduce(&loss, reduction, dividingBy: meanOver == .weights ? total : T(targets.count))
  return loss
}

/// Puts the loss of one row and its gradient into `loss`.
private func addRow<T: Scalar>(
  _ row: Int, _ target: Int, _ logits: [T], _ weights: [T], _ smoothing: T,
  to loss: inout Loss<T>
) {
  let classes = weights.count
  let first = row * classes
  var greatest = logits[first]
  for column in 1..<max(1, classes) { greatest = max(greatest, logits[first + column]) }
  var sum: T = 0
  for column in 0..<classes { sum += T.exp(logits[first + column] - greatest) }
  let logSum = greatest + T.log(sum)
  let spread = smoothing / T(classes)
  var mass: T = 0
  for column in 0..<classes {
    let share = weights[column] * (column == target ? 1 - smoothing + spread : spread)
    mass += share
    loss.gradient[first + column] = -share
    if share != 0 { loss.elements[row] += share * (logSum - logits[first + column]) }
  }
  for column in 0..<classes {
    loss.gradient[first + column] += mass * T.exp(logits[first + column] - logSum)
  }
}

private func reduce<T: Scalar>(
  _ loss: inout Loss<T>, _ reduction: Reduction, dividingBy divisor: T
) {
  for element in loss.elements { loss.value += element }
  if reduction == .sum { return }
  require(divisor > 0, "the mean of a batch whose targets all have weight 0")
  loss.value /= divisor
  for index in 0..<loss.gradient.count { loss.gradient[index] /= divisor }
}
