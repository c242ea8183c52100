/// Reads Swift code once, without parsing it: comments and string literals are passed over, the code in
/// interpolations is not.
struct CodeScanner {
  private(set) var words: Set<String> = []
  private(set) var outerWords: Set<String> = []
  private(set) var depths = [0]
  /// How often `import` stands outside all braces.
  private(set) var importCount = 0

  private let code: [UInt8]
  private var place = 0
  private var depth = 0
  /// The literals whose interpolations we are in, with the parentheses open in each.
  private var interpolations: [(literal: Literal, parentheses: Int)] = []

  private struct Literal {
    var hashes: Int
    var isMultiline: Bool
  }

  init(_ code: String) {
    self.code = Array(code.utf8)
    while place < self.code.count { step() }
  }

  private mutating func step() {
    if starts("//") {
      while place < code.count, code[place] != UInt8(ascii: "\n") { place += 1 }
    } else if starts("/*") {
      skipComment()
    } else if let literal = literalOpening() {
      skip(literal)
    } else if code[place].isWordByte {
      word()
    } else {
      punctuation()
    }
  }

  private mutating func word() {
    let start = place
    while place < code.count, code[place].isWordByte { place += 1 }
    let word = String(decoding: code[start..<place], as: UTF8.self)
    words.insert(word)
    if depth == 0 { outerWords.insert(word) }
    if depth == 0, start > 0, code[start - 1] == UInt8(ascii: "@") { outerWords.insert("@" + word) }
    if depth == 0, word == "import" { importCount += 1 }
  }

  private mutating func punctuation() {
    switch code[place] {
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"): depth -= 1
    case UInt8(ascii: "("): openParenthesis(1)
    case UInt8(ascii: ")"): openParenthesis(-1)
    default: break
    }
    advance()
    if let last = interpolations.last, last.parentheses == 0 {
      interpolations.removeLast()
      skip(last.literal)
    }
  }

  private mutating func openParenthesis(_ change: Int) {
    if let last = interpolations.indices.last { interpolations[last].parentheses += change }
  }

  /// Goes on by one byte, and notes where a line begins.
  private mutating func advance() {
    if code[place] == UInt8(ascii: "\n") { depths.append(depth) }
    place += 1
  }

  private func starts(_ text: StaticString, at offset: Int = 0) -> Bool {
    text.withUTF8Buffer { text in
      place + offset + text.count <= code.count
        && code[(place + offset)...].prefix(text.count).elementsEqual(text)
    }
  }

  private mutating func skipComment() {
    var open = 0
    repeat {
      if starts("/*") {
        open += 1
        place += 2
      } else if starts("*/") {
        open -= 1
        place += 2
      } else {
        advance()
      }
    } while open > 0 && place < code.count
  }

  /// Passes the opening of a literal, if one begins here.
  private mutating func literalOpening() -> Literal? {
    let hashes = code[place...].prefix { $0 == UInt8(ascii: "#") }.count
    guard starts("\"", at: hashes) else { return nil }
    let isMultiline = starts("\"\"\"", at: hashes)
    place += hashes + (isMultiline ? 3 : 1)
    return Literal(hashes: hashes, isMultiline: isMultiline)
  }

  /// Passes the text of a literal up to its end, or to an interpolation.
  private mutating func skip(_ literal: Literal) {
    while place < code.count {
      if ends(literal) {
        place += literal.hashes + (literal.isMultiline ? 3 : 1)
        return
      }
      if code[place] == UInt8(ascii: "\\"), hashes(literal.hashes, at: 1) {
        place += 1 + literal.hashes
        if starts("(") {
          place += 1
          interpolations.append((literal, 1))
          return
        }
      }
      if place < code.count {
        if code[place] == UInt8(ascii: "\n"), !literal.isMultiline { return }
        advance()
      }
    }
  }

  private func ends(_ literal: Literal) -> Bool {
    literal.isMultiline
      ? starts("\"\"\"") && hashes(literal.hashes, at: 3)
      : starts("\"") && hashes(literal.hashes, at: 1)
  }

  private func hashes(_ count: Int, at offset: Int) -> Bool {
    let start = place + offset
    return start + count <= code.count
      && code[start..<(start + count)].allSatisfy { $0 == UInt8(ascii: "#") }
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
