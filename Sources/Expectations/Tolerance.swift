/// How far a printed number may lie from the expected one.
package enum Tolerance: Equatable, Sendable, Codable {
  /// `within=1e-3`: the two numbers differ by at most this much.
  case absolute(Double)
  /// `within=0.5%`: they differ by at most this fraction of the expected number (0.005 here).
  case relative(Double)

  /// Reads the value of a `within=` attribute: a positive decimal number, `%` for relative.
  package init?(parsing text: String) {
    let isRelative = text.utf8.last == UInt8(ascii: "%")
    let bytes = Array(isRelative ? text.utf8.dropLast() : text.utf8[...])[...]
    guard let number = NumberToken(in: bytes, at: 0), number.end == bytes.endIndex,
      bytes[0] != UInt8(ascii: "-"), bytes[0] != UInt8(ascii: "+"),
      number.value.isFinite, number.value > 0
    else { return nil }
    self = isRelative ? .relative(number.value / 100) : .absolute(number.value)
  }

  func accepts(_ printed: Double, for expected: Double) -> Bool {
    let limit =
      switch self {
      case .absolute(let distance): distance
      case .relative(let fraction): fraction * expected.magnitude
      }
    // 0.4 lies within 0.1 of 0.3, but their difference as Doubles is 0.10000000000000003: what
    // reading the two decimals rounds away must not decide.
    let rounding = 2 * max(printed.magnitude, expected.magnitude).ulp
    return (printed - expected).magnitude <= limit + rounding
  }
}
