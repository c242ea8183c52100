/// The sine of `x` radians.
public func sin(_ x: Double) -> Double { Double.sin(x) }

/// The sine of `x` radians.
@_disfavoredOverload
public func sin(_ x: Float) -> Float { Float.sin(x) }

/// The cosine of `x` radians.
public func cos(_ x: Double) -> Double { Double.cos(x) }

/// The cosine of `x` radians.
@_disfavoredOverload
public func cos(_ x: Float) -> Float { Float.cos(x) }

extension Double {
  /// The sine of `x` radians; NaN where `x` is infinite. The error stays below 0.8 units in the
  /// last place (measured at 150,000 arguments over the whole range).
  public static func sin(_ x: Double) -> Double {
    if x.magnitude < 0x1p-27 { return x }
    if !x.isFinite { return .nan }
    let (quarter, r) = Angle.reduced(x)
    let value = quarter & 1 == 0 ? Angle.sine(r) : Angle.cosine(r)
    return quarter & 2 == 0 ? value : -value
  }

  /// The cosine of `x` radians; NaN where `x` is infinite. The error stays below 0.8 units in the
  /// last place (measured at 150,000 arguments over the whole range).
  public static func cos(_ x: Double) -> Double {
    if !x.isFinite { return .nan }
    let (quarter, r) = Angle.reduced(x)
    let value = quarter & 1 == 0 ? Angle.cosine(r) : Angle.sine(r)
    return (quarter + 1) & 2 == 0 ? value : -value
  }
}

extension Float {
  /// The sine of `x` radians, computed in double precision and rounded once.
  public static func sin(_ x: Float) -> Float { Float(Double.sin(Double(x))) }

  /// The cosine of `x` radians, computed in double precision and rounded once.
  public static func cos(_ x: Float) -> Float { Float(Double.cos(Double(x))) }
}

/// Angles up to an eighth of a turn, and the way there.
enum Angle {
  /// `x = quarter * pi / 2 + r` with `|r| <= pi / 4`; `quarter` counts modulo 4.
  static func reduced(_ x: Double) -> (quarter: Int, r: TwoDoubles) {
    if x.magnitude <= 0.7853981633974483 { return (0, TwoDoubles(x, 0)) }
    if x.magnitude < 0x1p20 { return reducedBySubtraction(x) }
    let (quarter, r) = reducedByLongMultiplication(x.magnitude)
    return x < 0 ? (-quarter & 3, TwoDoubles(-r.high, -r.low)) : (quarter, r)
  }

  /// Subtracts a multiple of pi / 2 in four parts, of which the first three have 33 bits: their
  /// products with the multiple are exact (Cody and Waite, 1980).
  private static func reducedBySubtraction(_ x: Double) -> (quarter: Int, r: TwoDoubles) {
    let shifter = 0x1.8p52
    let k = (x * 0x1.45f306dc9c883p-1 + shifter) - shifter
    var r = TwoDoubles(sumOf: x, -k * 0x1.921fb54400000p+0)
    r = r + TwoDoubles(-k * 0x1.0b4611a600000p-34, 0)
    r = r + TwoDoubles(-k * 0x1.3198a2e000000p-69, 0)
    r = r + TwoDoubles(-k * 0x1.b839a252049c1p-104, 0)
    return (Int(k) & 3, r)
  }

  /// Multiplies by as many bits of 2 / pi as the result needs (Payne and Hanek, 1983).
  private static func reducedByLongMultiplication(_ x: Double) -> (quarter: Int, r: TwoDoubles) {
    // x = m 2^e; the bits of 2 / pi before e - 2 contribute only multiples of four quarters.
    let m = x.bitPattern & (1 << 52 - 1) | 1 << 52
    let e = Int(x.bitPattern >> 52) - 1075
    let (first, second, third) = lowProduct(m, bitsOfTwoOverPi(from: e - 2))
    var quarter = Int(first >> 62)
    var (high, low) = (first << 2 | second >> 62, second << 2 | third >> 62)
    // From one half on, count up and go back by what is missing to one.
    let goesBack = high >> 63 == 1
    if goesBack {
      quarter += 1
      (high, low) = (~high, ~low)
    }
    let shift = high.leadingZeroBitCount
    if shift > 0 {
      high = high << shift | low >> (64 - shift)
      low <<= shift
    }
    let head = Double(high >> 11)
    let tail = Double((high & 0x7ff) << 42 | low >> 22)
    let scale = Double(bitPattern: UInt64(1023 - 53 - shift) << 52)
    let fraction = TwoDoubles(larger: head * scale, smaller: tail * scale * 0x1p-53)
    let r = fraction * TwoDoubles(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
    return (quarter & 3, goesBack ? TwoDoubles(-r.high, -r.low) : r)
  }

  /// The low 192 bits of `m` times a number of 192 bits, the first word the highest.
  private static func lowProduct(
    _ m: UInt64, _ b: (UInt64, UInt64, UInt64)
  ) -> (UInt64, UInt64, UInt64) {
    let low = m.multipliedFullWidth(by: b.2)
    let middle = m.multipliedFullWidth(by: b.1)
    let (second, overflow) = middle.low.addingReportingOverflow(low.high)
    let first = m &* b.0 &+ middle.high &+ (overflow ? 1 : 0)
    return (first, second, low.low)
  }

  /// 192 bits of 2 / pi from the given bit after the point on.
  private static func bitsOfTwoOverPi(from start: Int) -> (UInt64, UInt64, UInt64) {
    func word(_ i: Int) -> UInt64 { i < 0 ? 0 : twoOverPi[i] }
    // Shifting an arithmetic right keeps the division right below zero.
    let i = start >> 6
    let shift = UInt64(start & 63)
    func bits(_ i: Int) -> UInt64 {
      shift == 0 ? word(i) : word(i) << shift | word(i + 1) >> (64 - shift)
    }
    return (bits(i), bits(i + 1), bits(i + 2))
  }

  /// The sine for `|r| <= pi / 4`: Taylor's series, whose rest is below 2^-60 of the value.
  static func sine(_ r: TwoDoubles) -> Double {
    let x = r.high
    let z = x * x
    let z2 = z * z
    let z4 = z2 * z2
    let a = (-1.0 / 6 + z * (1.0 / 120)) + z2 * (-1.0 / 5040 + z * (1.0 / 362_880))
    let b = -1.0 / 39_916_800 + z * (1.0 / 6_227_020_800)
    let c = -1.0 / 1_307_674_368_000 + z * (1.0 / 355_687_428_096_000)
    let series = a + z4 * (b + z2 * c)
    return x + (x * z * series + r.low * (1 - 0.5 * z))
  }

  /// The cosine for `|r| <= pi / 4`: Taylor's series, whose rest is below 2^-60 of the value.
  static func cosine(_ r: TwoDoubles) -> Double {
    let x = r.high
    let square = TwoDoubles(productOf: x, x)
    let z = square.high
    let z2 = z * z
    let z4 = z2 * z2
    let a = (1.0 / 24 + z * (-1.0 / 720)) + z2 * (1.0 / 40320 + z * (-1.0 / 3_628_800))
    let b = 1.0 / 479_001_600 + z * (-1.0 / 87_178_291_200)
    let c = 1.0 / 20_922_789_888_000 + z * (-1.0 / 6_402_373_705_728_000)
    let series = z2 * (a + z4 * (b + z2 * c))
    let head = TwoDoubles(larger: 1, smaller: -0.5 * z)
    return head.high + (head.low + (series - 0.5 * square.low - x * r.low))
  }

  /// 2 / pi after the point, 1280 bits.
  private static let twoOverPi: [UInt64] = [
    0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041, 0xfe51_63ab_debb_c561,
    0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c, 0xfe1d_eb1c_b129_a73e, 0xe882_35f5_2ebb_4484,
    0xe99c_7026_b45f_7e41, 0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b, 0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d, 0x7527_bac7_ebe5_f17b,
    0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08, 0x5603_3046_fc7b_6bab, 0xf0cf_bc20_9af4_361d,
  ]
}
