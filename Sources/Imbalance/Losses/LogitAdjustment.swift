import Neural

/// The logits with the classes' frequencies taken out: `f_c - tau log pi_c` (Menon et al., 2021).
///
/// The greatest of them is the class that minimises the balanced error, where the greatest logit
/// minimises the plain one. The post hoc half of logit adjustment; the model stays as it was
/// trained.
///
///     adjustingLogits([[2.0, 0, -1]], priors: [0.9, 0.09, 0.01])  // [[2.105, 2.408, 3.605]]
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logits: One row for each example, one column for each class.
///   - priors: How frequent each class was in training, above 0.
///   - tau: How much is taken out; 1 for all of it.
public func adjustingLogits<T: Scalar>(_ logits: [[T]], priors: [T], tau: T = 1) -> [[T]] {
  let shifts = logShifts(priors, tau)
  return logits.map { row in
    require(
      row.count == priors.count,
      "\(priors.count) priors for rows of \(row.count) logits: each class needs one")
    return row.indices.map { row[$0] - shifts[$0] }
  }
}

/// The cross entropy of logits to which the classes' frequencies are added, `f_c + tau log pi_c`
/// (Menon et al., 2021).
///
/// What a model learns beneath that shift is free of the frequencies: at prediction the logits are
/// used as they are. With tau 0 it is the cross entropy. Only the ratios of the priors matter, so
/// class counts do as well. The authors add 1e-12 to each prior; here a prior of 0 is a stop.
///
///     logitAdjustedCrossEntropy([[2, 0]], targets: [1], priors: [0.9, 0.1]).value  // 4.2121
///
/// A logit that is NaN makes the element of its row, and the value, NaN.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logits: One row for each example, one column for each class.
///   - targets: The number of the true class for each row.
///   - priors: How frequent each class is in training, above 0.
///   - tau: How much is added; 1 makes the minimiser that of the balanced error.
///   - weight: A factor for each class; nil for 1 throughout.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
public func logitAdjustedCrossEntropy<T: Scalar>(
  _ logits: [[T]], targets: [Int], priors: [T], tau: T = 1, weight: [T]? = nil,
  reduction: Reduction = .mean
) -> Loss<T> {
  let rows = flattened(logits)
  return logitAdjustedCrossEntropy(
    rows.values, classes: rows.classes, targets: targets, priors: priors, tau: tau,
    weight: weight, reduction: reduction)
}

/// The logit-adjusted cross entropy of logits in one array, row after row; see the overload for
/// rows.
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - logits: Any real numbers, row after row, one for each class.
///   - classes: How many logits a row has.
///   - targets: The number of the true class for each row.
///   - priors: How frequent each class is in training, above 0.
///   - tau: How much is added; 1 makes the minimiser that of the balanced error.
///   - weight: A factor for each class; nil for 1 throughout.
///   - reduction: Whether `value` and `gradient` are of the mean or of the sum.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func logitAdjustedCrossEntropy<T: Scalar>(
  _ logits: [T], classes: Int, targets: [Int], priors: [T], tau: T = 1, weight: [T]? = nil,
  reduction: Reduction = .mean
) -> Loss<T> {
  requireRows(logits.count, classes, targets.count)
  require(
    priors.count == classes, "\(priors.count) priors for \(classes) classes: each class needs one")
  let shifts = logShifts(priors, tau)
  var shifted = logits
  for index in 0..<logits.count { shifted[index] += shifts[index % classes] }
  return crossEntropy(
    shifted, classes: classes, targets: targets, weight: weight, reduction: reduction)
}

/// `tau log pi` for each class.
private func logShifts<T: Scalar>(_ priors: [T], _ tau: T) -> [T] {
  priors.map { prior in
    require(prior > 0, "a prior of \(Double(prior)): it must be above 0")
    return tau * T.log(prior)
  }
}
