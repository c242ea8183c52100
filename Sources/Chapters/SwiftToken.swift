/// A word or sign of Swift code, as far as finding out who reads what needs it.
struct SwiftToken: Equatable {
  enum Kind: Equatable {
    /// A keyword or a name.
    case word
    case literal
    /// One of `( [ {`, or one of `) ] }`.
    case open, close
    /// Operators, commas, colons and all the rest.
    case sign
  }

  var kind: Kind
  var text: String
  /// From 0, in the code.
  var line: Int
  /// From 0, in bytes.
  var column: Int
  var isFirstOnLine = false
}

/// Takes Swift code apart. Comments are left out, what strings interpolate is taken apart too.
struct SwiftScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 0
  private var lineStart = 0
  /// How many interpolations we are in. Nobody nests many, and each takes stack.
  private var interpolations = 0
  private var tokens: [SwiftToken] = []

  static func tokens(of code: String) -> [SwiftToken] {
    var scanner = SwiftScanner(bytes: Array(code.utf8))
    scanner.scan(until: nil)
    return scanner.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func byte(_ distance: Int = 0) -> UInt8 {
    position + distance < bytes.count ? bytes[position + distance] : 0
  }

  private func sees(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<min(count, bytes.count - position) {
      if bytes[position] == UInt8(ascii: "\n") {
        line += 1
        lineStart = position + 1
      }
      position += 1
    }
  }

  /// Scans to the end, or behind the parenthesis that closes an interpolation.
  private mutating func scan(until closing: UInt8?) {
    var depth = 0
    while position < bytes.count {
      let next = byte()
      if next == closing, depth == 0 {
        add(.close, length: 1)
        return
      }
      if next == UInt8(ascii: "(") { depth += 1 }
      if next == UInt8(ascii: ")") { depth -= 1 }
      scanToken(next)
    }
  }

  private mutating func scanToken(_ next: UInt8) {
    if next == space || next == tab || next == newline || next == carriageReturn {
      advance()
    } else if sees("//") {
      while position < bytes.count, byte() != newline { advance() }
    } else if sees("/*") {
      skipComment()
    } else if let hashes = stringOpening() {
      scanString(hashes: hashes)
    } else if sees("#/") || next == UInt8(ascii: "/") && beginsRegex {
      scanRegex()
    } else if next.isDigit {
      addNumber()
    } else if next.isOfWord {
      add(.word, length: length { $0.isOfWord })
    } else if next == UInt8(ascii: "`") {
      advance()
      add(.word, length: length { $0 != UInt8(ascii: "`") && $0 != newline })
      if byte() == UInt8(ascii: "`") { advance() }
    } else if [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{")].contains(next) {
      add(.open, length: 1)
    } else if [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(next) {
      add(.close, length: 1)
    } else if next.isOfOperator || sees("..") {
      add(.sign, length: max(1, length { $0.isOfOperator || $0 == UInt8(ascii: ".") }))
    } else {
      add(.sign, length: 1)
    }
  }

  private func length(while belongs: (UInt8) -> Bool) -> Int {
    bytes[position...].prefix(while: belongs).count
  }

  private mutating func add(_ kind: SwiftToken.Kind, length: Int) {
    let text = String(decoding: bytes[position..<(position + length)], as: UTF8.self)
    tokens.append(
      SwiftToken(
        kind: kind, text: text, line: line, column: position - lineStart,
        isFirstOnLine: tokens.last.map { $0.line < line } ?? true))
    advance(length)
  }

  private mutating func addNumber() {
    var length = length { $0.isOfWord }
    if position + length + 1 < bytes.count, bytes[position + length] == UInt8(ascii: "."),
      bytes[position + length + 1].isDigit
    {
      length += 1 + bytes[(position + length + 1)...].prefix { $0.isOfWord }.count
    }
    add(.literal, length: length)
  }

  private mutating func skipComment() {
    var depth = 0
    while position < bytes.count {
      if sees("/*") {
        depth += 1
        advance(2)
      } else if sees("*/") {
        depth -= 1
        advance(2)
        if depth == 0 { return }
      } else {
        advance()
      }
    }
  }
}

extension SwiftScanner {
  /// The number of `#` before a quotation mark that stands here.
  private func stringOpening() -> Int? {
    let hashes = length { $0 == UInt8(ascii: "#") }
    return byte(hashes) == UInt8(ascii: "\"") ? hashes : nil
  }

  private mutating func scanString(hashes: Int) {
    add(.literal, length: hashes + 1)
    let isLong = sees("\"\"")
    if isLong { advance(2) }
    while position < bytes.count {
      if byte() == UInt8(ascii: "\\"), hasHashes(hashes, at: 1) {
        advance(1 + hashes)
        if byte() == UInt8(ascii: "("), interpolations < 20 {
          interpolations += 1
          add(.open, length: 1)
          scan(until: UInt8(ascii: ")"))
          interpolations -= 1
        } else {
          advance()
        }
      } else if byte() == UInt8(ascii: "\""), !isLong || sees("\"\"\""),
        hasHashes(hashes, at: isLong ? 3 : 1)
      {
        return advance((isLong ? 3 : 1) + hashes)
      } else if !isLong, byte() == newline {
        return
      } else {
        advance()
      }
    }
  }

  private func hasHashes(_ count: Int, at distance: Int) -> Bool {
    (0..<count).allSatisfy { byte(distance + $0) == UInt8(ascii: "#") }
  }

  /// Whether a `/` opens a pattern: it stands where a value begins, and not before a blank.
  private var beginsRegex: Bool {
    guard byte(1) != space, byte(1) != newline, !byte(1).isOfOperator else { return false }
    guard let last = tokens.last else { return true }
    switch last.kind {
    case .open: return true
    case .sign: return last.text != "." && last.text != "!" && last.text != "?"
    case .word: return last.text == "return" || last.text == "in"
    case .close, .literal: return false
    }
  }

  private mutating func scanRegex() {
    let isExtended = sees("#/")
    add(.literal, length: isExtended ? 2 : 1)
    while position < bytes.count {
      if byte() == UInt8(ascii: "\\") {
        advance(2)
      } else if isExtended ? sees("/#") : byte() == UInt8(ascii: "/") {
        return advance(isExtended ? 2 : 1)
      } else if !isExtended, byte() == newline {
        return
      } else {
        advance()
      }
    }
  }
}

private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isOfWord: Bool {
    isDigit || self >= 0x80 || self == UInt8(ascii: "_") || self == UInt8(ascii: "$")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isOfOperator: Bool {
    switch self {
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "%"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"),
      UInt8(ascii: "~"), UInt8(ascii: "?"):
      true
    default: false
    }
  }
}
