extension String {
  /// The fragment that GitHub gives a heading of this text.
  package var anchor: String {
    // Most headings are ASCII, and what a character is takes time to look up.
    if utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: utf8.compactMap(\.inAnchor), as: UTF8.self)
    }
    var anchor = ""
    for character in lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        anchor.append(character)
      } else if character == " " {
        anchor.append("-")
      }
    }
    return anchor
  }
}

extension UInt8 {
  /// What stands for an ASCII character in an anchor, if anything does.
  fileprivate var inAnchor: UInt8? {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      self
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self | 0x20
    case UInt8(ascii: " "): UInt8(ascii: "-")
    default: nil
    }
  }
}
