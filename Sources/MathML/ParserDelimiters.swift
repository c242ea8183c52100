extension Parser {
  /// What follows `\left`, up to its `\right`.
  mutating func fenced(_ token: Token) throws(TeXError) -> Node {
    var parts: [FencedPart] = [.delimiter(try delimiter(token))]
    while true {
      parts.append(.row(try row()))
      let end = scanner.next()
      guard end.kind == .command("right") || end.kind == .command("middle") else {
        throw TeXError(offset: token.offset, message: #"This \left has no \right in its group."#)
      }
      parts.append(.delimiter(try delimiter(end)))
      if end.kind == .command("right") { return .fenced(parts) }
    }
  }

  /// The delimiter a command applies to, nil for the point that stands for none.
  mutating func delimiter(_ owner: Token) throws(TeXError) -> String? {
    let token = scanner.next()
    switch token.kind {
    case .character("."): return nil
    case .character("<"): return "⟨"
    case .character(">"): return "⟩"
    case .character(let scalar) where "()[]|/".unicodeScalars.contains(scalar):
      return String(Character(scalar))
    case .command(let name):
      if let text = openDelimiters[name] ?? closeDelimiters[name] ?? bars[name] { return text }
    default: break
    }
    let message = "\(owner.text) needs a delimiter such as ( or \\{ after it, or a point for none."
    throw TeXError(offset: owner.offset, message: message)
  }
}
