extension String {
  /// The text as it stands between tags or in a quoted attribute. Control characters, which neither
  /// HTML nor XML can hold, become their pictures (␛).
  package var escapedForMarkup: String {
    // Most texts are written as they are, and most others have marks of HTML and nothing else to escape.
    var text = self
    return text.withUTF8 { bytes in
      let special = bytes.reduce(0) { $0 | $1.specialty }
      if special == 0 { return self }
      return special == UInt8.mark ? String(escapingMarksIn: bytes) : escapedByScalars
    }
  }

  /// The same text, its only special bytes being marks of HTML.
  private init(escapingMarksIn bytes: UnsafeBufferPointer<UInt8>) {
    let marks = bytes.reduce(0) { $0 + ($1.isMark ? 1 : 0) }
    let room = bytes.count + marks * (UInt8.longestEntity - 1)
    self.init(unsafeUninitializedCapacity: room) { escaped in
      var place = 0
      func append(_ run: UnsafeBufferPointer<UInt8>) {
        place = escaped[place...].initialize(fromContentsOf: run)
      }
      var start = 0
      for (index, byte) in bytes.enumerated() where byte.isMark {
        append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        if let entity = byte.entity {
          append(UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
        }
        start = index + 1
      }
      append(UnsafeBufferPointer(rebasing: bytes[start...]))
      return place
    }
  }

  private var escapedByScalars: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count + utf8.count / 8)
    var rest = self[...]
    while let place = rest.utf8.firstIndex(where: { $0.specialty != 0 }) {
      escaped += rest[..<place]
      let scalar = rest.unicodeScalars[place]
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar.visible)
      }
      rest = rest[rest.unicodeScalars.index(after: place)...]
    }
    escaped += rest
    return escaped
  }
}

extension UInt8 {
  /// What is written for a mark of HTML.
  fileprivate var entity: StaticString? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  /// The bytes of `&quot;`.
  fileprivate static let longestEntity = 6

  fileprivate static let mark: UInt8 = 1

  /// Whether it is one of `"&<>`, whose bits these are; to look for one by one.
  @inline(__always)
  fileprivate var isMark: Bool {
    self < 64 && (0x5000_0044_0000_0000 as UInt64) >> UInt64(self) & 1 == 1
  }

  /// 0 for what stands for itself wherever it stands, 1 for marks of HTML, 2 for control characters and the
  /// first bytes of scalars some of which are none that HTML can hold. Without branches, for every byte of
  /// the book comes by.
  @inline(__always)
  fileprivate var specialty: UInt8 {
    let isMark =
      (self == UInt8(ascii: "&") ? 1 : 0) | (self == UInt8(ascii: "<") ? 1 : 0)
      | (self == UInt8(ascii: ">") ? 1 : 0) | (self == UInt8(ascii: "\"") ? 1 : 0) as UInt8
    let isControl = (self < 0x20 ? 2 : 0) & (self == 0x09 || self == 0x0A ? 0 : 2) as UInt8
    let isOther =
      (self == 0x7F ? 2 : 0) | (self == 0xC2 ? 2 : 0) | (self == 0xEF ? 2 : 0) as UInt8
    return isMark | isControl | isOther
  }
}

extension Unicode.Scalar {
  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: self
    }
  }
}
