// Four floats at a time, in double precision, two of them to a register on every x86-64. One double
// nearly always tells which float is nearest; where it does not, the scalar functions decide. So the
// results are theirs, bit for bit.

private typealias Doubles = SIMD4<Double>
private typealias Words = SIMD4<UInt64>
private typealias Bits = SIMD4<Int32>

extension Float {
  /// Replaces each number by ``exp(_:)`` of it.
  public static func exponentiate(_ x: UnsafeMutableBufferPointer<Float>) {
    let limit = Int32(bitPattern: (80 as Float).bitPattern)
    replaceByFours(
      x, rough: roughExp, isOutside: { ($0 & Int32.max) .> limit }, exact: { exp($0) })
  }

  /// Replaces each number by ``log1p(_:)`` of it.
  public static func takeLog1p(_ x: UnsafeMutableBufferPointer<Float>) {
    let least = Int32(bitPattern: (0x1p-100 as Float).bitPattern)
    let greatest = Int32(bitPattern: (1 as Float).bitPattern)
    replaceByFours(
      x, rough: roughLog1p, isOutside: { ($0 .< least) .| ($0 .> greatest) },
      exact: { log1p($0) })
  }

  /// - Parameters:
  ///   - rough: The function with a relative error below 2^-39, but where `isOutside` holds of the
  ///     bits of a float; its value is in the range of normal floats.
  ///   - exact: The function, rounded to the nearest float.
  @inline(__always)
  private static func replaceByFours(
    _ x: UnsafeMutableBufferPointer<Float>, rough: (Doubles) -> Doubles,
    isOutside: (Bits) -> SIMDMask<Bits>, exact: (Float) -> Float
  ) {
    let whole = x.count / 4 * 4
    for i in stride(from: 0, to: whole, by: 4) {
      let given = SIMD4(x[i], x[i + 1], x[i + 2], x[i + 3])
      let value = rough(
        Doubles(Double(given[0]), Double(given[1]), Double(given[2]), Double(given[3])))
      let doubt = isOutside(unsafeBitCast(given, to: Bits.self)) .| isNearMiddle(value)
      let halves = unsafeBitCast(doubt, to: SIMD2<Int64>.self)
      if halves[0] | halves[1] == 0 {
        for lane in 0..<4 { x[i + lane] = Float(value[lane]) }
      } else {
        for lane in 0..<4 { x[i + lane] = exact(given[lane]) }
      }
    }
    for i in whole..<x.count { x[i] = exact(x[i]) }
  }

  /// Whether the middle between two floats is so near that 2^-39 decides which is nearest: the last
  /// 29 bits are those that a float has no room for.
  @inline(__always)
  private static func isNearMiddle(_ value: Doubles) -> SIMDMask<Bits> {
    let low = unsafeBitCast(value, to: SIMD8<Int32>.self).evenHalf
    return ((low &- (1 << 28 - 1 << 14)) & (1 << 29 - 1)) .<= 1 << 15
  }

  /// A polynomial of the eighth power through Chebyshev's nodes, 2^-39.7 off at most.
  @inline(__always)
  private static func roughExp(_ x: Doubles) -> Doubles {
    let shifter = Doubles(repeating: 0x1.8p52)
    let shifted = x * 0x1.71547652b82fep0 + shifter
    let r = x - (shifted - shifter) * 0x1.62e42fefa39efp-1
    let r2 = r * r
    let a = line(r, 1, 0x1.ffffffffd382fp-1)
    let b = line(r, 0x1.fffffffff71b2p-2, 0x1.555555a279c87p-3)
    let c = line(r, 0x1.555555742d965p-5, 0x1.1110809f385f6p-7)
    let d = line(r, 0x1.6c164de86dafdp-10, 0x1.a1aa939e677aep-13)
    let power = (a + r2 * b) + (r2 * r2) * ((c + r2 * d) + (r2 * r2) * 0x1.a15a600528a0fp-16)
    // The low bits of the shifted number are k.
    let bits = (unsafeBitCast(shifted, to: Words.self) &+ 1023) &<< 52
    return power * unsafeBitCast(bits, to: Doubles.self)
  }

  /// With `s = f / (2 + f)`, `log(1 + f) = 2 s + s^3 P(s^2)`; P through Chebyshev's nodes, of the
  /// fourth power, leaves the sum 2^-43 off at most.
  @inline(__always)
  private static func roughLog1p(_ x: Doubles) -> Doubles {
    // From sqrt(2) on, 1 + x = 2 (1 + f).
    let isFar = unsafeBitCast(x .> 0.4142, to: Words.self)
    let half = unsafeBitCast((x - 1) * 0.5, to: Words.self)
    let f = unsafeBitCast(
      half & isFar | unsafeBitCast(x, to: Words.self) & ~isFar, to: Doubles.self)
    let s = f / (f + 2)
    let z = s * s
    let a = line(z, 0x1.5555555564eb1p-1, 0x1.999998caea16ep-2)
    let b = line(z, 0x1.249323f31607dp-2, 0x1.c67ad2f11250cp-3)
    let small = s * 2 + s * z * (a + (z * z) * (b + (z * z) * 0x1.8c8c9b24dd11ap-3))
    let one = Doubles(repeating: 0x1.62e42fefa39efp-1)
    let head = unsafeBitCast(unsafeBitCast(one, to: Words.self) & isFar, to: Doubles.self)
    return head + small
  }

  @inline(__always)
  private static func line(_ x: Doubles, _ constant: Double, _ slope: Double) -> Doubles {
    x * slope + constant
  }
}
