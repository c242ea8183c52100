import Neural

/// Sorts `keys` ascending, `payloads` with them; equal keys keep their order.
///
/// A least significant digit radix sort of 11 bits at a time. Three digits are all of a 32-bit key,
/// and nearly always enough of a 64-bit one: what they leave out of order is a place or two from
/// home, and moved there one by one. Where it is not, three more digits are sorted by.
///
/// - Complexity: O(n).
func radixSort<Key: FixedWidthInteger & UnsignedInteger, Payload>(
  _ keys: inout [Key], carrying payloads: inout [Payload]
) {
  require(keys.count == payloads.count, "\(keys.count) keys with \(payloads.count) payloads")
  if keys.count < 2 { return }
  let passes = RadixDigit.passes(Key.self)
  let upper = max(0, passes - 3)
  sort(&keys, carrying: &payloads, by: upper..<passes)
  if upper == 0 || insert(&keys, carrying: &payloads, within: 32) { return }
  sort(&keys, carrying: &payloads, by: 0..<passes)
}

/// Sorts by some digits, of which it leaves out those that all keys share.
private func sort<Key: FixedWidthInteger & UnsignedInteger, Payload>(
  _ keys: inout [Key], carrying payloads: inout [Payload], by digits: Range<Int>
) {
  var counts = RadixDigit.counts(keys, digits)
  var otherKeys = keys
  var otherPayloads = payloads
  for pass in digits {
    let first = (pass - digits.lowerBound) * RadixDigit.values
    if RadixDigit.isConstant(counts, first, keys.count) { continue }
    RadixDigit.accumulate(&counts, first)
    scatter(keys, payloads, pass, &counts, first, into: &otherKeys, &otherPayloads)
    swap(&keys, &otherKeys)
    swap(&payloads, &otherPayloads)
  }
}

/// Moves each key that is below the one before it back to its place.
///
/// - Returns: Whether all are sorted; no more are moved once one is further off than `distance`.
private func insert<Key: FixedWidthInteger & UnsignedInteger, Payload>(
  _ keys: inout [Key], carrying payloads: inout [Payload], within distance: Int
) -> Bool {
  for row in 1..<keys.count where keys[row] < keys[row - 1] {
    let (key, payload) = (keys[row], payloads[row])
    var place = row
    while place > 0 && key < keys[place - 1] {
      keys[place] = keys[place - 1]
      payloads[place] = payloads[place - 1]
      place -= 1
    }
    keys[place] = key
    payloads[place] = payload
    if row - place > distance { return false }
  }
  return true
}

/// Moves every key to where its digit's next place is.
private func scatter<Key: FixedWidthInteger & UnsignedInteger, Payload>(
  _ keys: [Key], _ payloads: [Payload], _ pass: Int, _ places: inout [Int], _ first: Int,
  into otherKeys: inout [Key], _ otherPayloads: inout [Payload]
) {
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

  /// How often each value of some digits occurs, digit after digit.
  static func counts<Key: FixedWidthInteger & UnsignedInteger>(
    _ keys: [Key], _ digits: Range<Int>
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: digits.count * values)
    counts.withUnsafeMutableBufferPointer { counts in
      for (place, pass) in digits.enumerated() {
        for key in keys { counts[place * values + value(key, pass)] += 1 }
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
