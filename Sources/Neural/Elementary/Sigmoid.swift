/// The logistic function `1 / (1 + exp(-x))`: a logit as a probability.
public func sigmoid(_ x: Double) -> Double { Double.sigmoid(x) }

/// The logistic function `1 / (1 + exp(-x))`: a logit as a probability.
@_disfavoredOverload
public func sigmoid(_ x: Float) -> Float { Float.sigmoid(x) }

/// The log-odds `log(p / (1 - p))`: a probability as a logit.
public func logit(_ p: Double) -> Double { Double.logit(p) }

/// The log-odds `log(p / (1 - p))`: a probability as a logit.
@_disfavoredOverload
public func logit(_ p: Float) -> Float { Float.logit(p) }

/// `log(1 + exp(x))`, finite for every finite `x`.
public func softplus(_ x: Double) -> Double { Double.softplus(x) }

/// `log(1 + exp(x))`, finite for every finite `x`.
@_disfavoredOverload
public func softplus(_ x: Float) -> Float { Float.softplus(x) }

/// `log(sigmoid(x))`, finite for every finite `x`.
public func logSigmoid(_ x: Double) -> Double { Double.logSigmoid(x) }

/// `log(sigmoid(x))`, finite for every finite `x`.
@_disfavoredOverload
public func logSigmoid(_ x: Float) -> Float { Float.logSigmoid(x) }

extension Double {
  /// The logistic function `1 / (1 + exp(-x))`: a logit as a probability.
  public static func sigmoid(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < -700 { return exp(x) }
    if x > 40 { return 1 }
    let (k, power) = ExponentialSeries.power(of: x)
    let scale = Double(bitPattern: UInt64(1023 + k) << 52)
    let odds = TwoDoubles(power.high * scale, power.low * scale)
    let sum = TwoDoubles(sumOf: 1, odds.high)
    return (odds / TwoDoubles(sum.high, sum.low + odds.low)).rounded
  }

  /// The log-odds `log(p / (1 - p))`: a probability as a logit.
  ///
  /// Minus infinity at 0, infinity at 1, NaN outside.
  public static func logit(_ p: Double) -> Double {
    // Near one half both logarithms are nearly equal and would cancel.
    if p > 0.25 && p < 0.75 { return log1p((2 * p - 1) / (1 - p)) }
    return log(p) - log1p(-p)
  }

  /// `log(1 + exp(x))`, finite for every finite `x`.
  public static func softplus(_ x: Double) -> Double {
    if x.isNaN { return x }
    return x > 0 ? x + log1p(exp(-x)) : log1p(exp(x))
  }
}

extension Float {
  /// The logistic function `1 / (1 + exp(-x))`, computed in double precision and rounded once.
  public static func sigmoid(_ x: Float) -> Float { Float(Double.sigmoid(Double(x))) }

  /// The log-odds `log(p / (1 - p))`, computed in double precision and rounded once.
  public static func logit(_ p: Float) -> Float { Float(Double.logit(Double(p))) }

  /// `log(1 + exp(x))`, computed in double precision and rounded once.
  public static func softplus(_ x: Float) -> Float { Float(Double.softplus(Double(x))) }
}
