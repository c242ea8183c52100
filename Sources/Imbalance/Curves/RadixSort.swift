import Neural

/// Sorts `keys` ascending, `payloads` with them; equal keys keep their order.
///
/// A least significant digit radix sort of 11 bits at a time: three passes over 32-bit keys, six
/// over 64-bit ones, fewer where all keys share a digit.
///
/// - Complexity: O(n).
func radixSort<Key: FixedWidthInteger & UnsignedInteger, Payload>(
  _ keys: inout [Key], carrying payloads: inout [Payload]
) {
  require(keys.count == payloads.count, "\(keys.count) keys with \(payloads.count) payloads")
  if keys.count < 2 { return }
  var counts = RadixDigit.counts(keys)
  var otherKeys = keys
  var otherPayloads = payloads
  for pass in 0..<RadixDigit.passes(Key.self) {
    let first = pass * RadixDigit.values
    if RadixDigit.isConstant(counts, first, keys.count) { continue }
    RadixDigit.accumulate(&counts, first)
    scatter(keys, payloads, pass, &counts, into: &otherKeys, &otherPayloads)
    swap(&keys, &otherKeys)
    swap(&payloads, &otherPayloads)
  }
}

/// Moves every key to where its digit's next place is.
private func scatter<Key: FixedWidthInteger & UnsignedInteger, Payload>(
  _ keys: [Key], _ payloads: [Payload], _ pass: Int, _ places: inout [Int],
  into otherKeys: inout [Key], _ otherPayloads: inout [Payload]
) {
  let first = pass * RadixDigit.values
  otherKeys.withUnsafeMutableBufferPointer { otherKeys in
    otherPayloads.withUnsafeMutableBufferPointer { otherPayloads in
      places.withUnsafeMutableBufferPointer { places in
        for row in 0..<keys.count {
          let bucket = first + RadixDigit.value(keys[row], pass)
          let target = places[bucket]
          places[bucket] = target + 1
          otherKeys[target] = keys[row]
          otherPayloads[target] = payloads[row]
        }
      }
    }
  }
}

/// The digits that a radix sort looks at.
private enum RadixDigit {
  static let bits = 11
  static let values = 1 << bits

  static func passes<Key: FixedWidthInteger>(_: Key.Type) -> Int {
    (Key.bitWidth + bits - 1) / bits
  }

  @inline(__always)
  static func value<Key: FixedWidthInteger & UnsignedInteger>(_ key: Key, _ pass: Int) -> Int {
    Int(truncatingIfNeeded: key &>> Key(truncatingIfNeeded: pass &* bits)) & (values - 1)
  }

  /// How often each value of each digit occurs, digit after digit.
  static func counts<Key: FixedWidthInteger & UnsignedInteger>(_ keys: [Key]) -> [Int] {
    let passes = passes(Key.self)
    var counts = [Int](repeating: 0, count: passes * values)
    counts.withUnsafeMutableBufferPointer { counts in
      for key in keys {
        for pass in 0..<passes { counts[pass * values + value(key, pass)] += 1 }
      }
    }
    return counts
  }

  /// Whether all keys share one digit, so that the pass would move nothing.
  static func isConstant(_ counts: [Int], _ first: Int, _ all: Int) -> Bool {
    counts[first..<first + values].contains { $0 == all }
  }

  /// Makes of the counts from `first` on the place where each value begins.
  static func accumulate(_ counts: inout [Int], _ first: Int) {
    var place = 0
    for bucket in first..<first + values {
      let size = counts[bucket]
      counts[bucket] = place
      place += size
    }
  }
}
