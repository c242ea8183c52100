import Neural

/// The negative log-likelihood of class numbers under given log-probabilities.
///
/// An example of class `y` costs `-w_y l_y`, with `l` its row and `w` the class weights. PyTorch's
/// `nll_loss`: fed with the logarithm of a softmax it is the cross entropy, and like that its mean
/// divides by the sum of the weights of the targets. It believes its input: logits passed by
/// mistake give a number too, often a negative one.
///
///     negativeLogLikelihood([[-0.1, -2.4]], targets: [0]).value  // 0.1
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logProbabilities: One row for each example, one column for each class; the gradient is with
///     respect to these.
///   - targets: The number of the true class for each row.
///   - weight: A factor for each class; nil for 1 throughout.
///   - ignoreIndex: A target that marks rows to leave out.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
public func negativeLogLikelihood<T: Scalar>(
  _ logProbabilities: [[T]], targets: [Int], weight: [T]? = nil, ignoreIndex: Int = -100,
  reduction: Reduction = .mean
) -> Loss<T> {
  let rows = flattened(logProbabilities)
  return negativeLogLikelihood(
    rows.values, classes: rows.classes, targets: targets, weight: weight,
    ignoreIndex: ignoreIndex, reduction: reduction)
}

/// The negative log-likelihood of log-probabilities in one array, row after row; see the overload
/// for rows.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logProbabilities: Logarithms of probabilities, row after row, one for each class.
///   - classes: How many log-probabilities a row has.
///   - targets: The number of the true class for each row.
///   - weight: A factor for each class; nil for 1 throughout.
///   - ignoreIndex: A target that marks rows to leave out.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func negativeLogLikelihood<T: Scalar>(
  _ logProbabilities: [T], classes: Int, targets: [Int], weight: [T]? = nil,
  ignoreIndex: Int = -100, reduction: Reduction = .mean
) -> Loss<T> {
  requireRows(logProbabilities.count, classes, targets.count)
  let weights = classWeights(weight, classes)
  var loss = Loss<T>(rows: targets.count, logits: logProbabilities.count)
  var mass = WeightSum<T>()
  for row in 0..<targets.count {
    let target = targets[row]
    if target == ignoreIndex { continue }
    requireTarget(target, row, classes)
    let place = row * classes + target
    loss.elements[row] = -weights[target] * logProbabilities[place]
    loss.gradient[place] = -weights[target]
    mass.add(weights[target])
  }
  loss.reduce(reduction, dividingBy: mass.total)
  return loss
}
