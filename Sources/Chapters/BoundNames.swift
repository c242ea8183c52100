extension TopLevelItem {
  /// Every name that anything in the statement declares: variables, parameters, functions, cases.
  var boundNames: [String] {
    tokens.indices.flatMap { index -> [String] in
      guard tokens[index].kind == .word, !isMember(index) else {
        return text(index) == "{" ? closureParameters(index) : []
      }
      switch text(index) {
      case "let", "var": return names(ofPattern: index + 1) + furtherNames(after: index)
      case "for": return names(ofPattern: index + 1)
      case "func", "struct", "class", "enum", "actor", "typealias", "associatedtype", "macro":
        return [text(index + 1)] + parameters(after: index)
      case "init", "subscript": return parameters(after: index)
      case "case": return cases(index + 1)
      case "set", "willSet", "didSet", "catch": return names(ofPattern: index + 1)
      default: return []
      }
    }
  }

  /// `x`, `(x, y)`, `.some(x)`: every word of it that is no label and no case.
  private func names(ofPattern start: Int) -> [String] {
    var index = start
    while text(index) == "try" || text(index) == "await" || text(index) == "case" { index += 1 }
    while text(index) == "." || text(index + 1) == "." { index += text(index) == "." ? 2 : 1 }
    if text(index) == "(" {
      return inside(index).filter { isWord($0) && !isMember($0) && text($0 + 1) != ":" }.map(text)
    }
    return isWord(index) ? [text(index)] : []
  }

  /// `b` of `let a = 1, b = 2`.
  private func furtherNames(after keyword: Int) -> [String] {
    let own = depth(keyword)
    let rest = tokens.indices[(keyword + 1)...].prefix { index in
      depth(index) >= own && text(index) != ";"
        && !(depth(index) == own && tokens[index].isFirstOnLine && text(index - 1) != ",")
    }
    return rest.filter { index in
      depth(index) == own && text(index) == "," && isWord(index + 1)
        && [":", "=", ","].contains(text(index + 2))
    }.map { text($0 + 1) }
  }

  /// The names of `case a, b(Int)` in an enum; `case x:` of a switch reads.
  private func cases(_ start: Int) -> [String] {
    var names: [String] = []
    var index = start
    while isWord(index), text(index + 1) != ":" {
      names.append(text(index))
      index += 1
      if text(index) == "(" { index = inside(index).upperBound + 1 }
      guard text(index) == "," else { break }
      index += 1
    }
    return names
  }

  /// The names inside the parentheses of a function's head: the last word before each colon.
  private func parameters(after keyword: Int) -> [String] {
    guard
      let opening = tokens.indices[keyword...].first(where: { text($0) == "(" || text($0) == "{" }),
      text(opening) == "("
    else { return [] }
    let own = depth(opening) + 1
    return inside(opening).filter { depth($0) == own && isWord($0) && text($0 + 1) == ":" }
      .map(text)
  }

  /// `a, b` of `{ a, b in`, `{ (a: Int) -> Int in` and `{ [b = c] in`.
  private func closureParameters(_ opening: Int) -> [String] {
    let own = depth(opening) + 1
    let body = inside(opening)
    guard let end = body.prefix(200).first(where: { depth($0) == own && text($0) == "in" }),
      let first = body.first,
      !(first..<end).contains(where: { index in
        ["{", "for"].contains(text(index)) || depth(index) == own && text(index) == "="
      })
    else { return [] }
    return (first..<end).filter { index in
      let isCaptured = bracket(around: index) == "[" && text(index + 1) != "="
      return isWord(index) && !isCaptured
    }.map(text)
  }

  /// Whether a dot stands before the word.
  func isMember(_ index: Int) -> Bool {
    let before = text(index - 1)
    return before.hasSuffix(".") && !before.contains("..")
  }

  var isFunction: Bool {
    tokens.indices.contains { depth($0) == 0 && text($0) == "func" && isWord($0) }
  }

  /// Whether a type may have members from elsewhere: it extends a type of the kit, say, or inherits.
  var mayHaveOtherMembers: Bool {
    guard let keyword = typeKeyword, text(keyword) != "extension" else { return true }
    let head = tokens[keyword...].prefix { $0.text != "{" }
    guard let colon = head.firstIndex(where: { $0.text == ":" }) else { return false }
    return head[(colon + 1)...].contains { $0.kind == .word && !Self.plain.contains($0.text) }
  }

  /// The protocols whose members everybody knows.
  private static let plain: Set<String> = [
    "Equatable", "Hashable", "Sendable", "Comparable", "Codable", "CustomStringConvertible",
    "Error",
  ]
}
