extension Parser {
  /// The atom with the primes, scripts and `\limits` behind it.
  mutating func scripted(_ base: Node) throws(TeXError) -> Node {
    var scripts = Scripts(base: base, limits: base.limits)
    while true {
      let token = scanner.peek()
      switch token.kind {
      case .prime:
        _ = scanner.next()
        if scripts.above != nil { throw twice(token) }
        scripts.primes += 1
      case .superscript:
        _ = scanner.next()
        if scripts.above != nil { throw twice(token) }
        scripts.above = try argument(of: token)
      case .subscript:
        _ = scanner.next()
        if scripts.below != nil { throw twice(token) }
        scripts.below = try argument(of: token)
      case .command("limits"), .command("nolimits"):
        guard base.atom == .operator else { throw misplaced(token) }
        scripts.limits = scanner.next().kind == .command("limits") ? .always : .beside
      default:
        return scripts.isEmpty ? base : .scripts(scripts)
      }
    }
  }

  private func twice(_ token: Token) -> TeXError {
    let message = "A second \(token.text) after the same letter; put one of them in braces."
    return TeXError(offset: token.offset, message: message)
  }
}

extension Scripts {
  fileprivate var isEmpty: Bool { below == nil && above == nil && primes == 0 }
}

extension Node {
  /// Braces take a label under or over them; so do some operators in displays.
  fileprivate var limits: Scripts.Limits {
    switch self {
    case .function(_, let limits), .largeOperator(_, let limits): limits
    case .marked(_, let mark): mark.isAccent ? .beside : .always
    default: .beside
    }
  }
}
