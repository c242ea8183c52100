extension TopLevelItem {
  /// The words that may read a variable, by their indices.
  var readNames: [Int] {
    tokens.indices.filter { index in
      isWord(index) && !isMember(index) && !Self.implicit.contains(text(index))
        && !isNamedByWordBefore(index) && !isLabel(index) && !isFollowedByWord(index)
        && !isCalled(index)
    }
  }

  /// What Swift declares by itself, and words that mean something only in places.
  private static let implicit: Set<String> = [
    "self", "Self", "super", "newValue", "oldValue", "error", "hashValue", "description",
    "get", "set", "willSet", "didSet", "some", "any", "in", "async", "throws", "where",
  ]

  private func isNamedByWordBefore(_ index: Int) -> Bool {
    [
      "func", "struct", "class", "enum", "actor", "protocol", "extension", "typealias", "import",
      "break", "continue", "@", "#", "operator", "precedencegroup", "macro",
    ].contains(text(index - 1))
  }

  /// `label: value` in a call, a declaration or before a loop; not the middle of `a ? b : c`, the key of
  /// a dictionary or a case of a switch.
  private func isLabel(_ index: Int) -> Bool {
    guard text(index + 1) == ":" else { return false }
    if bracket(around: index) == "[" || text(index - 1) == "case" { return false }
    let before = text(index - 1)
    return before == "," || index == 0 || tokens[index - 1].kind != .sign
  }

  /// A function of the kit may have the name too, and is meant where it is called.
  private func isCalled(_ index: Int) -> Bool {
    text(index + 1) == "(" && !tokens[index + 1].isFirstOnLine
  }

  /// `prefix func`: a value is not followed by a name.
  private func isFollowedByWord(_ index: Int) -> Bool {
    guard isWord(index + 1), !tokens[index + 1].isFirstOnLine else { return false }
    return !["as", "is", "in", "where", "else", "async", "throws"].contains(text(index + 1))
  }
}
