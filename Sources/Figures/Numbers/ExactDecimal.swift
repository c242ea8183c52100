/// A floating-point number multiplied by a power of ten and rounded to a whole number, without
/// any error on the way: half a unit goes to the even neighbour, as `printf` and Python do.
struct ExactDecimal {
  /// The digits of the rounded number, without leading zeros; "0" for zero.
  private(set) var digits: String

  /// `|x| * 10^power`, rounded; `x` is finite.
  init(_ x: Double, timesTenTo power: Int) {
    var number = Natural(x.isNormal ? x.significandBitPattern | 1 << 52 : x.significandBitPattern)
    // x = significand * 2^exponent, the significand a whole number.
    let exponent = max(Int(x.exponentBitPattern), 1) - 1075
    var isInexact = false
    if power > 0 { number.multiply(byTenTo: power) }
    if exponent > 0 { number.shiftLeft(exponent) }
    if power < 0 {
      // Twice the number keeps the half as its last bit, whether it is shifted below or not.
      number.shiftLeft(1)
      isInexact = number.divide(byTenTo: -power)
    }
    let halves = power < 0 ? 1 : 0
    let shift = (exponent < 0 ? -exponent : 0) + halves
    if shift > 0 {
      let half = number.bit(shift - 1)
      let isAboveHalf = isInexact || number.hasBits(below: shift - 1)
      number.shiftRight(shift)
      if half && (isAboveHalf || number.bit(0)) { number.increment() }
    }
    digits = number.decimal
  }
}

/// A whole number of any size, in words of 32 bits, the lowest first.
private struct Natural {
  var words: [UInt32]

  init(_ value: UInt64) {
    words = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
  }

  mutating func multiply(byTenTo power: Int) {
    for left in stride(from: power, to: 0, by: -9) {
      let factor = Self.powersOfTen[min(left, 9)]
      var carry: UInt64 = 0
      for i in words.indices {
        carry += UInt64(words[i]) * UInt64(factor)
        words[i] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      if carry > 0 { words.append(UInt32(carry)) }
    }
  }

  /// Divides and says whether something was left over.
  mutating func divide(byTenTo power: Int) -> Bool {
    var isInexact = false
    for left in stride(from: power, to: 0, by: -9) where remainder(by: min(left, 9)) != 0 {
      isInexact = true
    }
    return isInexact
  }

  /// Divides by 10^power, for a power up to 9, and returns the remainder.
  private mutating func remainder(by power: Int) -> UInt64 {
    let divisor = UInt64(Self.powersOfTen[power])
    var rest: UInt64 = 0
    for i in words.indices.reversed() {
      rest = rest << 32 | UInt64(words[i])
      words[i] = UInt32(rest / divisor)
      rest %= divisor
    }
    return rest
  }

  mutating func shiftLeft(_ count: Int) {
    var carry: UInt64 = 0
    for i in words.indices {
      carry |= UInt64(words[i]) << UInt64(count % 32)
      words[i] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    words.append(UInt32(carry))
    words = [UInt32](repeating: 0, count: count / 32) + words
  }

  mutating func shiftRight(_ count: Int) {
    words = Array(words.dropFirst(count / 32))
    let bits = UInt64(count % 32)
    for i in words.indices {
      let above = i + 1 < words.count ? UInt64(words[i + 1]) << 32 : 0
      words[i] = UInt32(truncatingIfNeeded: (above | UInt64(words[i])) >> bits)
    }
  }

  func bit(_ i: Int) -> Bool {
    i / 32 < words.count && words[i / 32] >> UInt32(i % 32) & 1 == 1
  }

  func hasBits(below i: Int) -> Bool { (0..<i).contains { bit($0) } }

  mutating func increment() {
    for i in words.indices {
      words[i] &+= 1
      if words[i] != 0 { return }
    }
    words.append(1)
  }

  /// The digits, by taking nine at a time off the end.
  var decimal: String {
    var rest = self
    var groups: [String] = []
    while rest.words.contains(where: { $0 != 0 }) {
      let group = String(rest.remainder(by: 9))
      groups.append(String(repeating: "0", count: 9 - group.count) + group)
    }
    let digits = groups.reversed().joined().drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  private static let powersOfTen: [UInt32] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]
}
