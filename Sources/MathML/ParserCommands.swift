extension Parser {
  mutating func command(_ name: String, _ token: Token) throws(TeXError) -> Node {
    guard let command = commands[name] else { throw unknown(name, token) }
    switch command {
    case .letter(let text, let isUpright): return letter(text, isUpright: isUpright)
    case .symbol(let symbol): return .symbol(symbol)
    case .escape(let text): return .text(text)
    case .space(let width): return .space(width)
    case .function(let name, let limits): return .function(name, limits)
    case .largeOperator(let sign, let limits): return .largeOperator(sign, limits)
    case .operatorName: return try operatorName(token)
    case .fraction(let style):
      return .fraction(try argument(of: token), try argument(of: token), style)
    case .binomial: return .binomial(try argument(of: token), try argument(of: token))
    case .root: return try root(token)
    case .mark(let position, let sign, let size, let isAccent):
      let content = Mark.Content.character(sign, size)
      let mark = Mark(position: position, content: content, isAccent: isAccent)
      return .marked(try argument(of: token), mark)
    case .stack(let position): return try stack(position, token)
    case .alphabet(let alphabet): return try withAlphabet(alphabet, token)
    case .text: return .text(try text(token))
    case .left: return try fenced(token)
    case .sized(let atom, let factor): return .sized(try delimiter(token) ?? "", atom, factor)
    case .begin: return try environment(token)
    case .style, .part: throw misplaced(token)
    }
  }

  private func unknown(_ name: String, _ token: Token) -> TeXError {
    let advice = nearest(to: name, among: commands.keys).map { " Did you mean \\\($0)?" } ?? ""
    return TeXError(offset: token.offset, message: "There is no command \\\(name) here.\(advice)")
  }

  private func letter(_ text: String, isUpright: Bool) -> Node {
    guard let alphabet, text.unicodeScalars.count == 1 else {
      return .identifier(text, isUpright: isUpright)
    }
    let letter = alphabet.character(for: text.unicodeScalars.first!)
    return .identifier(letter, isUpright: isUpright || alphabet == .upright)
  }

  private mutating func root(_ token: Token) throws(TeXError) -> Node {
    guard scanner.peek().kind == .character("[") else {
      return .root(try argument(of: token), index: nil)
    }
    let bracket = scanner.next()
    var index: [Node] = []
    while scanner.peek().kind != .character("]") {
      if scanner.peek().endsRow {
        throw TeXError(offset: bracket.offset, message: "This [ is never closed.")
      }
      index.append(try scripted(atom()))
    }
    _ = scanner.next()
    return .root(try argument(of: token), index: .row(index))
  }

  private mutating func stack(
    _ position: Mark.Position, _ token: Token
  ) throws(TeXError) -> Node {
    let content = Mark.Content.formula(try argument(of: token))
    let base = try argument(of: token)
    return .marked(base, Mark(position: position, content: content, isAccent: false))
  }

  private mutating func withAlphabet(_ new: Alphabet, _ token: Token) throws(TeXError) -> Node {
    let outer = alphabet
    alphabet = new
    defer { alphabet = outer }
    let argument = try argument(of: token)
    // A name alone is an identifier to which scripts and functions' spaces apply as to a letter.
    if case .row(let nodes) = argument, nodes.count == 1 { return nodes[0] }
    return argument
  }
}
