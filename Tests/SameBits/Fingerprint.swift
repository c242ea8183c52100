/// A number that depends on every bit it is fed (FNV-1a, by words).
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bits: UInt64) {
    value = (value ^ bits) &* 0x100_0000_01b3
    value ^= value >> 29
  }

  /// A NaN counts as such: its sign and payload are the processor's affair.
  mutating func add(_ number: Double) { add(number.isNaN ? 1 : number.bitPattern) }

  mutating func add(_ number: Float) { add(number.isNaN ? 1 : UInt64(number.bitPattern)) }

  mutating func add(_ numbers: [Double]) { for number in numbers { add(number) } }

  mutating func add(_ numbers: [Float]) { for number in numbers { add(number) } }

}
