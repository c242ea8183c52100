extension FenceInfo {
  /// The language of a fence that somebody else wrote: `Swift`, `swift,error` and `swift{1,3}` are Swift too.
  static func foreignLanguage(_ info: String) -> String {
    info.trimmed.prefix { $0.isLetter || $0.isNumber || "+#-._".contains($0) }.lowercased()
  }

  /// Words of other tools that are no slips in ours: how long lines are shown.
  private static let otherWords = ["wrap"]

  /// Understands the fence of a document. Words that mean something to another tool are left alone, but
  /// not those that look like a slip in one of ours: such a block would only look checked.
  init(parsingForeign info: String) throws(ChapterError.Reason) {
    let language = Self.foreignLanguage(info)
    // Nobody runs somebody's documents twice, so nothing in them is left for a longer run.
    let known = language == "swift" ? Self.swiftWords.filter { $0 != "full" } : Self.outputWords
    let rest = info.trimmed.dropFirst(language.count)
    let joined = rest.prefix { !$0.isWhitespace }
    let words = try FenceWord.split(
      joined.replacing(",", with: " ") + String(rest[joined.endIndex...]))
    let ours = words.filter { word in
      known.contains(word.name)
        || !Self.otherWords.contains(word.name) && nearestName(to: word.name, among: known) != nil
    }
    try self.init([FenceWord(name: language)] + ours)
  }
}
