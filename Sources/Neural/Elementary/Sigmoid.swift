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
  /// The logistic function `1 / (1 + exp(-x))`: a logit as a probability. The error stays below
  /// 0.66 units in the last place (measured at 150,000 arguments).
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
  /// Minus infinity at 0, infinity at 1, NaN outside. The error stays below 0.53 units in the
  /// last place (measured at 150,000 arguments).
  public static func logit(_ p: Double) -> Double {
    if p.isNaN { return p }
    if p <= 0 || p >= 1 { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
    let complement = TwoDoubles(larger: 1, smaller: -p)
    if p > 0.25 && p < 0.75 {
      // Near one half the odds are near 1; what they exceed it by keeps more bits.
      let excess = TwoDoubles(2 * p - 1, 0) / complement
      let odds = TwoDoubles(sumOf: 1, excess.high)
      let log = LogarithmSeries.logarithm(of: TwoDoubles(odds.high, odds.low + excess.low))
      return log.rounded
    }
    return LogarithmSeries.logarithm(of: TwoDoubles(p, 0) / complement).rounded
  }

  /// `log(1 + exp(x))`, finite for every finite `x`. The error stays below one unit in the last
  /// place (0.98 measured at 150,000 arguments).
  public static func softplus(_ x: Double) -> Double {
    if x.isNaN || x > 40 { return x }
    if x < -40 { return exp(x) }
    let (k, power) = ExponentialSeries.power(of: x)
    let scale = Double(bitPattern: UInt64(1023 + k) << 52)
    let sum = TwoDoubles(sumOf: 1, power.high * scale)
    let log = LogarithmSeries.logarithm(of: TwoDoubles(sum.high, sum.low + power.low * scale))
    return log.rounded
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
