/// A number with a fixed count of decimals, rounded exactly as C's `printf` and Python do.
///
///     format(2.675, decimals: 2)  // "2.67": the double lies below 2.675
///     format(-0.001, decimals: 2)  // "0.00"
///
/// What rounds to zero has no minus sign. The words for the rest are `NaN`, `infinity` and
/// `-infinity`.
public func format(_ x: Double, decimals: Int) -> String {
  if let word = wordForNonNumber(x) { return word }
  return fixed(x, power: decimals, decimals: decimals)
}

/// A number with a fixed count of decimals; see the version for `Double`.
@_disfavoredOverload
public func format(_ x: Float, decimals: Int) -> String { format(Double(x), decimals: decimals) }

/// A number with so many significant digits, never in scientific notation.
///
///     format(0.0012345, significant: 2)  // "0.0012"
///     format(123_456, significant: 2)  // "120000"
public func format(_ x: Double, significant: Int) -> String {
  require(significant > 0, "a number has at least one significant digit, not \(significant)")
  if let word = wordForNonNumber(x) { return word }
  if x == 0 { return fixed(x, power: significant - 1, decimals: significant - 1) }
  let (digits, exponent) = significantDigits(x, count: significant)
  let decimals = significant - 1 - exponent
  let sign = x < 0 ? "-" : ""
  if decimals <= 0 { return sign + digits + String(repeating: "0", count: -decimals) }
  return sign + withPoint(digits, decimals: decimals)
}

/// A number with so many significant digits; see the version for `Double`.
@_disfavoredOverload
public func format(_ x: Float, significant: Int) -> String {
  format(Double(x), significant: significant)
}

/// A share as a percentage: `percent(0.0471, decimals: 1)` is `4.7 %`.
///
/// The share is multiplied by 100 without rounding, so only the last digit is ever rounded.
public func percent(_ x: Double, decimals: Int = 1) -> String {
  if let word = wordForNonNumber(x) { return word }
  return fixed(x, power: decimals + 2, decimals: decimals) + " %"
}

/// A share as a percentage; see the version for `Double`.
@_disfavoredOverload
public func percent(_ x: Float, decimals: Int = 1) -> String {
  percent(Double(x), decimals: decimals)
}

/// A difference with its sign: `signed(0.0041, decimals: 3)` is `+0.004`. What rounds to zero has
/// none.
public func signed(_ x: Double, decimals: Int) -> String {
  let text = format(x, decimals: decimals)
  let isZero = !text.contains { $0 != "0" && $0 != "." }
  return x > 0 && !isZero ? "+" + text : text
}

/// A difference with its sign; see the version for `Double`.
@_disfavoredOverload
public func signed(_ x: Float, decimals: Int) -> String { signed(Double(x), decimals: decimals) }

/// A number in scientific notation: `scientific(0.00001234, decimals: 2)` is `1.23e-05`, as
/// `printf` writes it.
public func scientific(_ x: Double, decimals: Int) -> String {
  require(decimals >= 0, "a number has no decimals or more, not \(decimals)")
  if let word = wordForNonNumber(x) { return word }
  if x == 0 { return fixed(x, power: decimals, decimals: decimals) + "e+00" }
  let (digits, exponent) = significantDigits(x, count: decimals + 1)
  let size = String(exponent.magnitude)
  let padded = size.count < 2 ? "0" + size : size
  return (x < 0 ? "-" : "") + withPoint(digits, decimals: decimals)
    + (exponent < 0 ? "e-" : "e+") + padded
}

/// A number in scientific notation; see the version for `Double`.
@_disfavoredOverload
public func scientific(_ x: Float, decimals: Int) -> String {
  scientific(Double(x), decimals: decimals)
}

/// A count with a comma between thousands: `format(200_000)` is `200,000`.
public func format(_ count: Int) -> String {
  let digits = String(count.magnitude)
  var grouped = ""
  for (i, digit) in digits.enumerated() {
    if i > 0 && (digits.count - i) % 3 == 0 { grouped += "," }
    grouped.append(digit)
  }
  return count < 0 ? "-" + grouped : grouped
}

private func wordForNonNumber(_ x: Double) -> String? {
  if x.isNaN { return "NaN" }
  if x.isInfinite { return x < 0 ? "-infinity" : "infinity" }
  return nil
}

/// `x * 10^power` as a whole number, with a point before its last `decimals` digits.
private func fixed(_ x: Double, power: Int, decimals: Int) -> String {
  require(decimals >= 0, "a number has no decimals or more, not \(decimals)")
  let digits = ExactDecimal(x, timesTenTo: power).digits
  let text = withPoint(digits, decimals: decimals)
  return x < 0 && digits != "0" ? "-" + text : text
}

/// The first `count` significant digits of a number other than 0, and its decimal exponent.
private func significantDigits(_ x: Double, count: Int) -> (digits: String, exponent: Int) {
  // log10(2) is near 1233 / 4096; the guess is at most one too small, and then one digit too
  // many comes out.
  var exponent = (Int(x.exponent) * 1233) >> 12
  while true {
    let digits = ExactDecimal(x, timesTenTo: count - 1 - exponent).digits
    if digits.count == count { return (digits, exponent) }
    exponent += digits.count > count ? 1 : -1
  }
}

private func withPoint(_ digits: String, decimals: Int) -> String {
  if decimals == 0 { return digits }
  let padded = String(repeating: "0", count: max(decimals + 1 - digits.count, 0)) + digits
  return padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
