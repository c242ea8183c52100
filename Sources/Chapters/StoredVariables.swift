extension TopLevelItem {
  /// The variables with a value of their own that the statement declares at the program's top level.
  var storedVariables: [SwiftToken] {
    guard
      let keyword = tokens.indices.first(where: {
        depth($0) == 0 && (text($0) == "let" || text($0) == "var") && isWord($0)
      })
    else { return [] }
    let others = ["if", "while", "for", "switch", "catch", "case", "func", "import"]
    let before = tokens[..<keyword].filter { $0.kind == .word }.map(\.text)
    if before.contains(where: others.contains) || typeKeyword != nil { return [] }
    return patterns(from: keyword + 1)
  }

  private func patterns(from start: Int) -> [SwiftToken] {
    var found: [SwiftToken] = []
    var index = start
    while index < tokens.count {
      let end = endOfBinding(index)
      if !isComputed(index..<end) { found += names(index) }
      index = end + 1
    }
    return found
  }

  /// The comma before the next pattern, or the end.
  private func endOfBinding(_ start: Int) -> Int {
    let commas = tokens.indices[start...].filter { depth($0) == 0 && text($0) == "," }
    return commas.first { isWord($0 + 1) && [":", "="].contains(text($0 + 2)) } ?? tokens.count
  }

  /// `var x: Int { … }` has no value of its own, unless it is watched.
  private func isComputed(_ binding: Range<Int>) -> Bool {
    guard
      let sign = binding.first(where: { depth($0) == 0 && (text($0) == "=" || text($0) == "{") }),
      text(sign) == "{"
    else { return false }
    return text(sign + 1) != "willSet" && text(sign + 1) != "didSet"
  }

  private func names(_ start: Int) -> [SwiftToken] {
    if isWord(start) { return text(start) == "_" ? [] : [tokens[start]] }
    guard text(start) == "(" else { return [] }
    return inside(start).filter { isWord($0) && text($0) != "_" && text($0 + 1) != ":" }
      .map { tokens[$0] }
  }
}
