import Digests
import Testing

@Suite struct FingerprintTests {
  @Test func everyByteCounts() {
    let bytes = (0..<21).map { UInt8($0) }
    var seen: Set<String> = [Fingerprint.text(of: bytes)]
    for place in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[place] ^= 1 << bit
        #expect(seen.insert(Fingerprint.text(of: other)).inserted)
      }
      #expect(seen.insert(Fingerprint.text(of: Array(bytes.prefix(place)))).inserted)
    }
  }

  @Test func orderCounts() {
    let words = (0..<16).map { UInt8($0) }
    #expect(Fingerprint.text(of: words) != Fingerprint.text(of: words.suffix(8) + words.prefix(8)))
  }

  @Test func staysTheSame() {
    #expect(Fingerprint.text(of: []) == "cbf29ce484222325")
    #expect(Fingerprint.text(of: Array("rare positives".utf8)) == "1cf5aa2c466c4c29")
  }
}
