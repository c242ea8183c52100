extension Parser {
  /// The braces behind `\text`, with white space as it is.
  mutating func text(_ token: Token) throws(TeXError) -> String {
    let start = scanner.next()
    guard start.kind == .groupStart else {
      throw TeXError(offset: token.offset, message: "\(token.text) needs braces after it.")
    }
    var text = ""
    var depth = 1
    while true {
      let offset = scanner.offset
      switch scanner.nextRaw() {
      case nil: throw TeXError(offset: start.offset, message: "This { is never closed.")
      case "{": depth += 1
      case "}":
        depth -= 1
        if depth == 0 { return text }
      case "~": text += "\u{A0}"
      case "\\": text += try escapeInText(offset)
      case "$": throw TeXError(offset: offset, message: #"Close \text before a formula."#)
      case "%": throw TeXError(offset: offset, message: complaint(about: "%"))
      case let scalar?: text.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func escapeInText(_ offset: Int) throws(TeXError) -> String {
    let name = scanner.commandName()
    switch commands[name] {
    case .escape(let text): return text
    case .space where name == " ": return " "
    case .symbol where name == "{" || name == "}": return name
    default:
      throw TeXError(offset: offset, message: "Close \\text before the command \\\(name).")
    }
  }

  /// The braces behind `\operatorname`: letters, digits, hyphens, `\_` and thin spaces. A star
  /// before them lets limits stand under the name.
  mutating func operatorName(_ token: Token) throws(TeXError) -> Node {
    let hasStar = scanner.peek().kind == .character("*")
    if hasStar { _ = scanner.next() }
    let start = scanner.next()
    guard start.kind == .groupStart else {
      throw TeXError(offset: token.offset, message: "\(token.text) needs braces after it.")
    }
    var name = ""
    while true {
      let token = scanner.next()
      switch token.kind {
      case .groupEnd: return .function(name, hasStar ? .display : .beside)
      case .command("_"): name += "_"
      case .command(","): name += "\u{2009}"
      case .character(let scalar)
      where scalar.properties.isAlphabetic || scalar.isASCIIDigit || scalar == "-":
        name.unicodeScalars.append(scalar)
      case .end: throw TeXError(offset: start.offset, message: "This { is never closed.")
      default:
        let message = "A name of an operator cannot hold \(token.text)."
        throw TeXError(offset: token.offset, message: message)
      }
    }
  }
}
