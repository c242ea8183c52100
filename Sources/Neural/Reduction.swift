/// How the losses of a batch become one number.
///
/// The unreduced losses are always there as ``Loss/elements``.
public enum Reduction: Sendable {
  /// Their mean; what it divides by is stated by each loss.
  case mean
  /// Their sum.
  case sum
}
