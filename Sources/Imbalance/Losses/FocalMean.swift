import Neural

/// What the mean of a focal loss divides by; implementations differ, and their gradients with them.
public enum FocalMean: Sendable {
  /// The number of examples that are not ignored.
  case examples
  /// The number of logits, examples times classes, those of ignored examples included: kornia's
  /// `focal_loss`. The same as ``examples`` for one logit each.
  case logits
  /// The number of positives, but at least 1, as detectors do (Lin et al., 2017): the sum of the
  /// targets of a sigmoid, the examples of another class than 0 of a softmax.
  case positives
}

/// The alpha of a background and of the classes in front of it: `1 - alpha` for class 0, `alpha`
/// for every other, as kornia's `focal_loss` spreads its one number.
///
///     foregroundAlpha(0.25, classes: 3)  // [0.75, 0.25, 0.25]
///     softmaxFocalLoss(
///       [[2.0, 0, 0]], targets: [1], alpha: foregroundAlpha(0.25, classes: 3), meanOver: .logits
///     ).value  // 0.1490
///
/// Complexity: O(classes).
///
/// - Parameters:
///   - alpha: From 0 to 1.
///   - classes: How many classes there are, the background included.
public func foregroundAlpha<T: Scalar>(_ alpha: T, classes: Int) -> [T] {
  requireFocal(alpha, 0)
  require(classes > 0, "\(classes) classes: give 1 or more")
  return [1 - alpha] + [T](repeating: alpha, count: classes - 1)
}
