/// One piece of TeX and where it begins, in UTF-8 bytes.
struct Token: Equatable {
  enum Kind: Equatable {
    /// A backslash with the letters, or with the one other character, behind it.
    case command(String)
    case character(Unicode.Scalar)
    case groupStart, groupEnd
    case superscript, `subscript`
    case alignment
    case prime
    case end
  }

  var kind: Kind
  var offset: Int
}

/// Reads TeX token by token; white space only ends a command.
struct Scanner {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private var index = 0

  init(_ tex: String) {
    scalars = Array(tex.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  var offset: Int { offsets[index] }

  mutating func peek() -> Token {
    let start = index
    defer { index = start }
    return next()
  }

  mutating func next() -> Token {
    while index < scalars.count, scalars[index].isBlank { index += 1 }
    let start = offset
    return Token(kind: nextKind(), offset: start)
  }

  /// The next character as it stands, for text.
  mutating func nextRaw() -> Unicode.Scalar? {
    guard index < scalars.count else { return nil }
    index += 1
    return scalars[index - 1]
  }

  private mutating func nextKind() -> Token.Kind {
    guard let scalar = nextRaw() else { return .end }
    switch scalar {
    case "\\": return .command(commandName())
    case "{": return .groupStart
    case "}": return .groupEnd
    case "^": return .superscript
    case "_": return .subscript
    case "&": return .alignment
    case "'": return .prime
    default: return .character(scalar)
    }
  }

  mutating func commandName() -> String {
    let start = index
    while index < scalars.count, scalars[index].isASCIILetter { index += 1 }
    if index == start, index < scalars.count { index += 1 }
    var name = ""
    for scalar in scalars[start..<index] { name.unicodeScalars.append(scalar) }
    return name
  }
}

extension Unicode.Scalar {
  /// Unicode's tables are asked only where they can say something.
  fileprivate var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  var isASCIILetter: Bool { (0x61...0x7A).contains(value | 0x20) && isASCII }
  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
}
