/// A floating-point type for which the kit has elementary functions: `Float` or `Double`.
///
/// Losses and metrics are written once over `Scalar`; the functions return the same bits on every
/// machine, because they use nothing but IEEE 754 addition, multiplication, division and square
/// root in a fixed order, never a fused multiply-add and never the C library.
public protocol Scalar: BinaryFloatingPoint, Sendable {
  /// e to the power of `x`.
  static func exp(_ x: Self) -> Self
  /// `exp(x) - 1`, accurate near 0.
  static func expm1(_ x: Self) -> Self
  /// The natural logarithm of `x`.
  static func log(_ x: Self) -> Self
  /// `log(1 + x)`, accurate near 0.
  static func log1p(_ x: Self) -> Self
  /// The hyperbolic tangent of `x`.
  static func tanh(_ x: Self) -> Self
  /// `x` to the power of `y`.
  static func pow(_ x: Self, _ y: Self) -> Self
  /// The sine of `x` radians.
  static func sin(_ x: Self) -> Self
  /// The cosine of `x` radians.
  static func cos(_ x: Self) -> Self
  /// The logistic function `1 / (1 + exp(-x))`: a logit as a probability.
  static func sigmoid(_ x: Self) -> Self
  /// The log-odds `log(p / (1 - p))`: a probability as a logit.
  static func logit(_ p: Self) -> Self
  /// `log(1 + exp(x))`, finite for every finite `x`.
  static func softplus(_ x: Self) -> Self
  /// Replaces each number by `exp` of it, bit for bit as one by one.
  static func exponentiate(_ x: UnsafeMutableBufferPointer<Self>)
  /// Replaces each number by `log1p` of it, bit for bit as one by one.
  static func takeLog1p(_ x: UnsafeMutableBufferPointer<Self>)
}

extension Scalar {
  /// `log(sigmoid(x))`, finite for every finite `x`.
  public static func logSigmoid(_ x: Self) -> Self { -softplus(-x) }

  /// Replaces each number by `exp` of it.
  public static func exponentiate(_ x: UnsafeMutableBufferPointer<Self>) {
    for i in x.indices { x[i] = exp(x[i]) }
  }

  /// Replaces each number by `log1p` of it.
  public static func takeLog1p(_ x: UnsafeMutableBufferPointer<Self>) {
    for i in x.indices { x[i] = log1p(x[i]) }
  }

  /// Replaces each number by `exp` of it.
  public static func exponentiate(_ x: inout [Self]) {
    x.withUnsafeMutableBufferPointer { exponentiate($0) }
  }

  /// Replaces each number by `log1p` of it.
  public static func takeLog1p(_ x: inout [Self]) {
    x.withUnsafeMutableBufferPointer { takeLog1p($0) }
  }
}

extension Double: Scalar {}
extension Float: Scalar {}
