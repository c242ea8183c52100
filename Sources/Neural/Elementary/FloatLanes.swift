// Four floats at a time, in double precision, two of them to a register on every x86-64. One double
// nearly always tells which float is nearest; where it does not, the scalar functions decide. So the
// results are theirs, bit for bit.

private typealias Doubles = SIMD4<Double>
private typealias Words = SIMD4<UInt64>

extension Float {
  /// Replaces each number by ``exp(_:)`` of it.
  public static func exponentiate(_ x: inout [Float]) {
    x.withUnsafeMutableBufferPointer { x in
      replaceByFours(x, rough: roughExp, isInRange: { $0.magnitude <= 80 }, exact: { exp($0) })
    }
  }

  /// Replaces each number by ``log1p(_:)`` of it.
  public static func takeLog1p(_ x: inout [Float]) {
    x.withUnsafeMutableBufferPointer { x in
      replaceByFours(
        x, rough: roughLog1p, isInRange: { $0 > -0.25 && $0 <= 1 && $0 != 0 }, exact: { log1p($0) })
    }
  }

  /// - Parameter rough: The function with a relative error below 2^-43, where `isInRange` holds.
  @inline(__always)
  private static func replaceByFours(
    _ x: UnsafeMutableBufferPointer<Float>, rough: (Doubles) -> Doubles,
    isInRange: (Float) -> Bool, exact: (Float) -> Float
  ) {
    let whole = x.count / 4 * 4
    for i in stride(from: 0, to: whole, by: 4) {
      let given = SIMD4(x[i], x[i + 1], x[i + 2], x[i + 3])
      var isSure = true
      for lane in 0..<4 where !isInRange(given[lane]) { isSure = false }
      let value = rough(
        Doubles(Double(given[0]), Double(given[1]), Double(given[2]), Double(given[3])))
      let (below, above) = (value * (1 - 0x1p-42), value * (1 + 0x1p-42))
      for lane in 0..<4 {
        let nearest = Float(below[lane])
        if nearest != Float(above[lane]) { isSure = false }
        x[i + lane] = nearest
      }
      if !isSure { for lane in 0..<4 { x[i + lane] = exact(given[lane]) } }
    }
    for i in whole..<x.count { x[i] = exact(x[i]) }
  }

  /// Taylor's series to the eleventh power, whose rest is below 2^-46.
  @inline(__always)
  private static func roughExp(_ x: Doubles) -> Doubles {
    let shifter = Doubles(repeating: 0x1.8p52)
    let shifted = x * 0x1.71547652b82fep0 + shifter
    let k = shifted - shifter
    let r = (x - k * ExponentialSeries.log2High) - k * ExponentialSeries.log2Low
    let r2 = r * r
    let r4 = r2 * r2
    let a = (r + 1) + r2 * line(r, 1.0 / 2, 1.0 / 6)
    let b = line(r, 1.0 / 24, 1.0 / 120) + r2 * line(r, 1.0 / 720, 1.0 / 5040)
    let c = line(r, 1.0 / 40320, 1.0 / 362_880) + r2 * line(r, 1.0 / 3_628_800, 1.0 / 39_916_800)
    let power = a + r4 * (b + r4 * c)
    // The low bits of the shifted number are k.
    let bits = (unsafeBitCast(shifted, to: Words.self) &+ 1023) &<< 52
    return power * unsafeBitCast(bits, to: Doubles.self)
  }

  /// See ``LogarithmSeries/roughLog1p(_:)``.
  @inline(__always)
  private static func roughLog1p(_ x: Doubles) -> Doubles {
    // From sqrt(2) on, 1 + x = 2 (1 + f).
    let isFar = unsafeBitCast(x .> 0.4142, to: Words.self)
    let half = unsafeBitCast((x - 1) * 0.5, to: Words.self)
    let f = unsafeBitCast(
      half & isFar | unsafeBitCast(x, to: Words.self) & ~isFar, to: Doubles.self)
    let s = f / (f + 2)
    let z = s * s
    let z2 = z * z
    let a = line(z, 2.0 / 3, 2.0 / 5) + z2 * line(z, 2.0 / 7, 2.0 / 9)
    let b = line(z, 2.0 / 11, 2.0 / 13) + z2 * (2.0 / 15)
    let small = s * 2 + s * z * (a + z2 * z2 * b)
    let one = Doubles(repeating: 0x1.62e42fefa39efp-1)
    let head = unsafeBitCast(unsafeBitCast(one, to: Words.self) & isFar, to: Doubles.self)
    return head + small
  }

  @inline(__always)
  private static func line(_ x: Doubles, _ constant: Double, _ slope: Double) -> Doubles {
    x * slope + constant
  }
}
