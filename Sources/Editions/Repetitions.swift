/// A byte as it is, or some bytes that stood there before.
enum Token {
  case literal(UInt8)
  case copy(length: Int, distance: Int)
}

/// Finds what a text repeats of its last 32 KB (LZ77).
struct Repetitions {
  private static let window = 32_768
  private static let shortest = 3
  private static let longest = 258
  /// How many earlier places are looked at: more makes smaller files slowly.
  private static let patience = 32

  /// By a hash of three bytes, the last place where they stood, and by place, the one before.
  private var last: [Int]
  private var before: [Int]

  private init(count: Int) {
    last = Array(repeating: -1, count: 1 << 15)
    before = Array(repeating: -1, count: count)
  }

  static func tokens(of bytes: [UInt8]) -> [Token] {
    var finder = Repetitions(count: bytes.count)
    var tokens: [Token] = []
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        let (length, distance) = finder.longestCopy(at: place, in: bytes)
        if length < shortest {
          tokens.append(.literal(bytes[place]))
          finder.note(place, in: bytes)
          place += 1
        } else {
          tokens.append(.copy(length: length, distance: distance))
          for inner in place..<(place + length) { finder.note(inner, in: bytes) }
          place += length
        }
      }
    }
    return tokens
  }

  private func longestCopy(
    at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, distance: Int) {
    let most = min(Self.longest, bytes.count - place)
    var best = (length: 0, distance: 0)
    if most < Self.shortest { return best }
    var candidate = last[Self.hash(bytes, place)]
    var looks = Self.patience
    while candidate >= 0, place - candidate <= Self.window, looks > 0, best.length < most {
      // A longer copy differs from the best one at its end at the latest.
      if bytes[candidate + best.length] == bytes[place + best.length] {
        var length = 0
        while length < most, bytes[candidate + length] == bytes[place + length] { length += 1 }
        if length > best.length { best = (length, place - candidate) }
      }
      candidate = before[candidate]
      looks -= 1
    }
    return best
  }

  private mutating func note(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    if place + Self.shortest > bytes.count { return }
    let hash = Self.hash(bytes, place)
    before[place] = last[hash]
    last[hash] = place
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    let three =
      UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
    return Int((three &* 2_654_435_761) >> 17)
  }
}
