import Neural

/// `value`, from 0 to 1, with so many decimals, rounded from its exact binary value and to even
/// where that lies halfway, as C and Python do.
func decimalText(_ value: Double, decimals: Int) -> String {
  require(value >= 0 && value <= 1, "\(value) as text: give 0 to 1")
  let unit = (0..<decimals).reduce(UInt128(1)) { product, _ in product * 10 }
  let scaled = roundedProduct(value, unit)
  if decimals == 0 { return String(scaled) }
  let digits = String(scaled % unit)
  let zeros = String(repeating: "0", count: decimals - digits.utf8.count)
  return String(scaled / unit) + "." + zeros + digits
}

/// `value * unit` rounded to a whole number, exactly halfway to an even one.
private func roundedProduct(_ value: Double, _ unit: UInt128) -> UInt128 {
  if value == 0 { return 0 }
  let bits = Double.significandBitCount
  let whole = UInt128(value.significandBitPattern | 1 << UInt64(bits)) * unit
  let shift = bits - Int(value.exponent)
  if shift > 127 { return 0 }
  let floor = whole >> UInt128(shift)
  let rest = whole - floor << UInt128(shift)
  let half = UInt128(1) << UInt128(shift - 1)
  return rest > half || (rest == half && floor % 2 == 1) ? floor + 1 : floor
}
