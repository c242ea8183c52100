/// Reads TeX into nodes.
struct Parser {
  var scanner: Scanner
  /// The alphabet that `\mathbf` and its like have set for the letters read now.
  var alphabet: Alphabet?
  private var depth = 0

  /// More than a formula needs and less than the stack can bear.
  private static let depthLimit = 100

  init(_ tex: String) {
    scanner = Scanner(tex)
  }

  mutating func formula() throws(TeXError) -> [Node] {
    let nodes = try row()
    let token = scanner.peek()
    guard token.kind == .end else { throw misplaced(token) }
    return nodes
  }

  /// The atoms up to whatever ends a row; the caller knows which end is right.
  mutating func row() throws(TeXError) -> [Node] {
    var nodes: [Node] = []
    while !scanner.peek().endsRow {
      if case .command(let name) = scanner.peek().kind, case .style(let isDisplay)? = commands[name]
      {
        _ = scanner.next()
        nodes.append(.styled(try row(), isDisplay: isDisplay))
      } else {
        nodes.append(try scripted(atom()))
      }
    }
    return nodes
  }

  mutating func atom() throws(TeXError) -> Node {
    let token = scanner.peek()
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit {
      let message = "The formula is nested more than \(Self.depthLimit) deep."
      throw TeXError(offset: token.offset, message: message)
    }
    switch token.kind {
    case .groupStart: return .row(try group())
    case .character(let scalar):
      _ = scanner.next()
      return try character(scalar, token)
    case .command(let name):
      _ = scanner.next()
      return try command(name, token)
    case .superscript, .subscript, .prime: return .row([])
    case .groupEnd, .alignment, .end: throw misplaced(token)
    }
  }

  mutating func group() throws(TeXError) -> [Node] {
    let start = scanner.next()
    let nodes = try row()
    let end = scanner.next()
    if end.kind == .end {
      throw TeXError(offset: start.offset, message: "This { is never closed.")
    }
    guard end.kind == .groupEnd else { throw misplaced(end) }
    return nodes
  }

  /// What a command or a script applies to: a group, a command with its arguments or one character.
  mutating func argument(of owner: Token) throws(TeXError) -> Node {
    let token = scanner.peek()
    switch token.kind {
    case .character(let scalar) where scalar.isASCIIDigit:
      _ = scanner.next()
      return .number((alphabet ?? .upright).character(for: scalar))
    case .character(let scalar) where scalar.properties.isAlphabetic:
      _ = scanner.next()
      return letter(scalar)
    case .character, .groupStart: return try atom()
    case .command where !token.endsRow: return try atom()
    default:
      let name = owner.text
      throw TeXError(offset: owner.offset, message: "\(name) needs an argument after it.")
    }
  }

  private mutating func character(
    _ scalar: Unicode.Scalar, _ token: Token
  ) throws(TeXError) -> Node {
    if scalar.isASCIIDigit { return number(from: scalar) }
    if scalar == "~" { return .space(0.25) }
    if let symbol = typedSymbols[scalar] { return .symbol(symbol) }
    if scalar.properties.isAlphabetic { return letters(from: scalar) }
    throw TeXError(offset: token.offset, message: complaint(about: scalar))
  }

  func complaint(about scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "%": #"An unescaped % begins a comment in TeX; write \%."#
    case "$", "#": "\(scalar) has a meaning of its own in TeX; write \\\(scalar)."
    default: "The character \(scalar) is not among those that formulas here may use."
    }
  }

  /// Digits with a point or a `{,}` that a digit follows.
  private mutating func number(from first: Unicode.Scalar) -> Node {
    let alphabet = alphabet ?? .upright
    var digits = alphabet.character(for: first)
    while true {
      var ahead = scanner
      var next = ahead.next().kind
      var separator = ""
      if next == .character(".") {
        separator = "."
        next = ahead.next().kind
      } else if next == .groupStart, ahead.next().kind == .character(","),
        ahead.next().kind == .groupEnd
      {
        separator = ","
        next = ahead.next().kind
      }
      guard case .character(let scalar) = next, scalar.isASCIIDigit else { return .number(digits) }
      digits += separator + alphabet.character(for: scalar)
      scanner = ahead
    }
  }

  /// One letter, or in upright letters a whole name.
  private mutating func letters(from first: Unicode.Scalar) -> Node {
    guard alphabet == .upright else { return letter(first) }
    var name = String(Character(first))
    while let scalar = scanner.peek().nameCharacter {
      _ = scanner.next()
      name.unicodeScalars.append(scalar)
    }
    return .identifier(name, isUpright: true)
  }

  private func letter(_ scalar: Unicode.Scalar) -> Node {
    let letter = alphabet?.character(for: scalar) ?? String(Character(scalar))
    return .identifier(letter, isUpright: alphabet == .upright)
  }
}

extension Token {
  var endsRow: Bool {
    switch kind {
    case .groupEnd, .alignment, .end: true
    case .command(let name): ["\\", "right", "middle", "end"].contains(name)
    default: false
    }
  }

  /// The token as an author wrote it.
  var text: String {
    switch kind {
    case .command(let name): "\\" + name
    case .character(let scalar): String(Character(scalar))
    case .groupStart: "{"
    case .groupEnd: "}"
    case .superscript: "^"
    case .subscript: "_"
    case .alignment: "&"
    case .prime: "'"
    case .end: "the end"
    }
  }

  /// A letter, digit or `\_` that continues an upright name.
  fileprivate var nameCharacter: Unicode.Scalar? {
    switch kind {
    case .character(let scalar) where scalar.properties.isAlphabetic || scalar.isASCIIDigit: scalar
    case .command("_"): "_"
    default: nil
    }
  }
}

extension Parser {
  func misplaced(_ token: Token) -> TeXError {
    let message =
      switch token.kind {
      case .end: "The formula ends too early."
      case .groupEnd: "This } closes nothing."
      case .alignment: "& belongs between \\begin{…} and \\end{…}; write \\& for the sign."
      case .command(let name):
        if case .part(let owner)? = commands[name] {
          "\\\(name) belongs to \(owner)."
        } else {
          "\\\(name) cannot stand here."
        }
      default: "\(token.text) cannot stand here."
      }
    return TeXError(offset: token.offset, message: message)
  }
}
