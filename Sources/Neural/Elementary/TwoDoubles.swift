/// A number kept as the unevaluated sum of two doubles, about 106 bits (Dekker, 1971).
///
/// The elementary functions use it where one double would lose the last bit. No operation here is
/// a fused multiply-add, so the bits are the same on processors with and without one.
struct TwoDoubles {
  var high: Double
  var low: Double

  @inline(__always)
  init(_ high: Double, _ low: Double) {
    self.high = high
    self.low = low
  }

  /// `a + b` without error, for any `a` and `b` (Knuth).
  @inline(__always)
  init(sumOf a: Double, _ b: Double) {
    let sum = a + b
    let bPart = sum - a
    self.init(sum, (a - (sum - bPart)) + (b - bPart))
  }

  /// `a + b` without error, where `|a| >= |b|` (Dekker).
  @inline(__always)
  init(larger a: Double, smaller b: Double) {
    let sum = a + b
    self.init(sum, b - (sum - a))
  }

  /// `a * b` without error, by halving each factor's significand (Veltkamp).
  @inline(__always)
  init(productOf a: Double, _ b: Double) {
    let product = a * b
    let (aHigh, aLow) = Self.halves(a)
    let (bHigh, bLow) = Self.halves(b)
    let rest = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    self.init(product, rest)
  }

  @inline(__always)
  private static func halves(_ a: Double) -> (Double, Double) {
    let scaled = 134_217_729 * a  // 2^27 + 1
    let high = scaled - (scaled - a)
    return (high, a - high)
  }

  @inline(__always)
  static func + (a: TwoDoubles, b: TwoDoubles) -> TwoDoubles {
    let sum = TwoDoubles(sumOf: a.high, b.high)
    return TwoDoubles(larger: sum.high, smaller: sum.low + (a.low + b.low))
  }

  @inline(__always)
  static func * (a: TwoDoubles, b: TwoDoubles) -> TwoDoubles {
    let product = TwoDoubles(productOf: a.high, b.high)
    let rest = product.low + (a.high * b.low + a.low * b.high)
    return TwoDoubles(larger: product.high, smaller: rest)
  }

  @inline(__always)
  static func / (a: TwoDoubles, b: TwoDoubles) -> TwoDoubles {
    let quotient = a.high / b.high
    let back = TwoDoubles(productOf: quotient, b.high)
    let rest = ((a.high - back.high) - back.low + a.low) - quotient * b.low
    return TwoDoubles(larger: quotient, smaller: rest / b.high)
  }

  @inline(__always)
  var rounded: Double { high + low }
}
