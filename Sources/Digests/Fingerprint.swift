/// A 64-bit hash in the way of FNV-1a, a word of eight bytes at a time: it tells one edition of a file, or of the
/// site, from another, and a site is megabytes.
package struct Fingerprint {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// The hash of one file, as text.
  package static func text(of bytes: [UInt8]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.text
  }

  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place + 8 <= buffer.count {
        add(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        place += 8
      }
      while place < buffer.count {
        add(UInt64(buffer[place]))
        place += 1
      }
    }
  }

  /// Each step can be undone, so two rows of words that differ in one never meet again.
  private mutating func add(_ word: UInt64) {
    state = (state ^ word) &* 0x100_0000_01b3
    state ^= state >> 32
  }

  package var text: String { String(state, radix: 16) }
}
