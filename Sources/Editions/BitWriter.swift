/// Bits from the lowest up, packed into bytes.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  mutating func write(_ bits: Int, _ width: Int) {
    pending |= UInt64(bits) << UInt64(count)
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Fills the last byte up with zeros.
  mutating func finish() {
    if count > 0 { write(0, 8 - count) }
  }
}
