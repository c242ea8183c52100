/// A statement or declaration at the top level of a block, with everything in its braces.
struct TopLevelItem {
  var tokens: [SwiftToken]
  /// For each token, the index of the bracket that closes or opens the group it belongs to, for brackets;
  /// -1 for others.
  private let partners: [Int]
  /// For each token, how many brackets are open around it, and how many of them are braces.
  private let depths: [Int]
  private let braces: [Int]

  /// Takes the tokens of a block apart; nil where its brackets do not pair.
  static func items(of tokens: [SwiftToken]) -> [TopLevelItem]? {
    var starts: [Int] = []
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token.kind == .close { depth -= 1 }
      if depth < 0 { return nil }
      let begins =
        depth == 0 && token.kind != .close
        && (index == 0 || token.begins(after: tokens[index - 1]))
      if begins { starts.append(index) }
      if token.kind == .open { depth += 1 }
    }
    if depth > 0 { return nil }
    return zip(starts, starts.dropFirst() + [tokens.count]).map { start, end in
      TopLevelItem(tokens: Array(tokens[start..<end]))
    }
  }

  init(tokens: [SwiftToken]) {
    self.tokens = tokens
    var open: [Int] = []
    var openBraces = 0
    var partners = [Int](repeating: -1, count: tokens.count)
    var depths = partners
    var braces = partners
    for index in tokens.indices {
      let kind = tokens[index].kind
      if kind == .close, let opening = open.popLast() {
        partners[opening] = index
        partners[index] = opening
        if tokens[opening].text == "{" { openBraces -= 1 }
      }
      depths[index] = open.count
      braces[index] = openBraces
      if kind == .open {
        open.append(index)
        if tokens[index].text == "{" { openBraces += 1 }
      }
    }
    self.partners = partners
    self.depths = depths
    self.braces = braces
  }

  /// Whether the token stands in braces, and so perhaps runs later than it is read.
  func isInBraces(_ index: Int) -> Bool { braces[index] > 0 }

  func depth(_ index: Int) -> Int { depths[index] }

  private func partner(_ index: Int) -> Int? {
    partners.indices.contains(index) && partners[index] >= 0 ? partners[index] : nil
  }

  /// The tokens between the bracket at this index and the one that closes it.
  func inside(_ opening: Int) -> Range<Int> {
    (opening + 1)..<(partner(opening) ?? tokens.count)
  }

  /// The bracket that the token stands in.
  func bracket(around index: Int) -> String? {
    var index = index - 1
    while index >= 0 {
      if tokens[index].kind == .open { return tokens[index].text }
      index = tokens[index].kind == .close ? (partner(index) ?? 0) - 1 : index - 1
    }
    return nil
  }

  func text(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].text : ""
  }

  func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  /// `struct`, `extension` or another that opens a type, with its index.
  var typeKeyword: Int? {
    let keywords = ["struct", "class", "enum", "actor", "extension", "protocol"]
    return tokens.indices.first {
      depths[$0] == 0 && tokens[$0].kind == .word && keywords.contains(tokens[$0].text)
        && isWord($0 + 1)
    }
  }
}

extension SwiftToken {
  /// Whether a new statement begins here, as far as the lines tell.
  fileprivate func begins(after last: SwiftToken) -> Bool {
    if last.text == ";" { return true }
    guard isFirstOnLine else { return false }
    if kind == .sign || last.kind == .sign && !["?", "!", ">"].contains(last.text) {
      return text == "@" || text == "#"
    }
    let continuing = ["else", "catch", "where", "async", "throws", "rethrows", "in"]
    return text != "{" && !(kind == .word && continuing.contains(text))
  }
}
