import Expectations

/// What stands behind the backticks of a fence, understood.
enum FenceInfo: Equatable {
  case swift(Listing.Kind, sessions: [String])
  case exercise(Exercise.Part.Role, name: String)
  case output(tolerance: Tolerance?, isUnordered: Bool, isLiteral: Bool)
  case math
  /// Python that prints the same as the Swift block above it.
  case parity
  case other(language: String?)
}

extension FenceInfo {
  /// The languages that mean something here; what looks like one of them is taken for a slip.
  private static let ownLanguages = ["swift", "output", "math", "python"]

  private static let otherLanguages = [
    "bash", "c", "console", "csv", "diff", "html", "json", "makefile", "markdown", "sh", "shell",
    "sql",
    "text", "yaml",
  ]

  static let swiftWords = ["hidden", "error", "trap", "full", "ignore", "because", "session"]
  static let outputWords = ["within", "unordered", "literal"]

  init(parsing info: String) throws(ChapterError.Reason) {
    try self.init(try FenceWord.split(info))
  }

  init(_ words: [FenceWord]) throws(ChapterError.Reason) {
    var words = words
    guard let language = words.first?.name else {
      self = .other(language: nil)
      return
    }
    words.removeFirst()
    switch language {
    case "swift": self = try Self.swift(words)
    case "output": self = try Self.output(words)
    case "math":
      try Self.refuse(words, of: "math", known: [])
      self = .math
    case "python":
      try Self.refuse(words, of: "python", known: ["parity"])
      if let word = words.first, word.value != nil {
        throw .wrongAttribute(word.name, wanted: "no value")
      }
      self = words.isEmpty ? .other(language: "python") : .parity
    default:
      if let nearest = Self.slip(in: language) {
        throw .unknownLanguage(language, nearest: nearest)
      }
      self = .other(language: language)
    }
  }

  /// The language of ours that a misspelt one probably means.
  static func slip(in language: String) -> String? {
    otherLanguages.contains(language) ? nil : nearestName(to: language, among: ownLanguages)
  }

  private static func swift(_ words: [FenceWord]) throws(ChapterError.Reason) -> FenceInfo {
    for word in words {
      guard let role = Exercise.Part.Role(rawValue: word.name) else { continue }
      if let other = words.first(where: { $0.name != word.name }) {
        throw .clashingWords(word.name, other.name)
      }
      return .exercise(role, name: try exerciseName(word))
    }
    let sessions = try sessions(words)
    return .swift(try kind(words.filter { $0.name != "session" }), sessions: sessions)
  }

  private static func exerciseName(_ word: FenceWord) throws(ChapterError.Reason) -> String {
    guard let name = word.value, name.isIdentifier else {
      throw .wrongAttribute(
        word.name, wanted: "a name of small letters, digits and hyphens: \(word.name)=name")
    }
    return name
  }

  private static func kind(_ words: [FenceWord]) throws(ChapterError.Reason) -> Listing.Kind {
    try refuse(words, of: "swift", known: swiftWords + Exercise.Part.Role.allCases.map(\.rawValue))
    let kinds = words.filter { $0.name != "because" }
    if kinds.count > 1 { throw .clashingWords(kinds[0].name, kinds[1].name) }
    let reason = words.first { $0.name == "because" }
    if let reason, kinds.first?.name != "ignore" {
      throw .clashingWords(reason.name, kinds.first?.name ?? "swift")
    }
    if let kind = kinds.first, kind.value != nil {
      throw .wrongAttribute(kind.name, wanted: "no value")
    }
    switch kinds.first?.name {
    case "hidden": return .hidden
    case "error": return .error
    case "trap": return .trap
    case "full": return .full
    case "ignore":
      guard let because = reason?.value, !because.isEmpty else { throw .missingReason }
      return .ignored(because: because)
    default: return .shown
    }
  }

  /// The programs that a block belongs to: `session=good,bad`.
  private static func sessions(_ words: [FenceWord]) throws(ChapterError.Reason) -> [String] {
    guard let word = words.first(where: { $0.name == "session" }) else { return [] }
    let names = (word.value ?? "").split(separator: ",", omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty }), Set(names).count == names.count else {
      throw .wrongAttribute("session", wanted: "names such as session=good or session=good,bad")
    }
    return names.map(String.init)
  }

  private static func output(_ words: [FenceWord]) throws(ChapterError.Reason) -> FenceInfo {
    try refuse(words, of: "output", known: outputWords)
    var tolerance: Tolerance?
    for word in words {
      if word.name == "within" {
        tolerance = Tolerance(parsing: word.value ?? "")
        if tolerance == nil {
          throw .wrongAttribute("within", wanted: "a tolerance such as within=1e-3 or within=0.5%")
        }
      } else if word.value != nil {
        throw .wrongAttribute(word.name, wanted: "no value")
      }
    }
    return .output(
      tolerance: tolerance, isUnordered: words.contains { $0.name == "unordered" },
      isLiteral: words.contains { $0.name == "literal" })
  }

  private static func refuse(
    _ words: [FenceWord], of language: String, known: [String]
  ) throws(ChapterError.Reason) {
    for word in words where !known.contains(word.name) {
      throw .unknownWord(
        word.name, language: language, nearest: nearestName(to: word.name, among: known),
        known: known)
    }
  }
}

/// `hidden`, `within=1e-3` or `because="no compiler can check it"`.
struct FenceWord {
  var name: String
  var value: String?

  static func split(_ info: String) throws(ChapterError.Reason) -> [FenceWord] {
    var words: [FenceWord] = []
    var rest = info[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.isEmpty { return words }
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" }
      rest = rest[name.endIndex...]
      guard rest.first == "=" else {
        words.append(FenceWord(name: String(name)))
        continue
      }
      rest = rest.dropFirst()
      let isQuoted = rest.first == "\""
      if isQuoted { rest = rest.dropFirst() }
      let value = rest.prefix { isQuoted ? $0 != "\"" : !$0.isWhitespace }
      rest = rest[value.endIndex...]
      if isQuoted {
        if rest.isEmpty { throw .wrongAttribute(String(name), wanted: "a closing quotation mark") }
        rest = rest.dropFirst()
      }
      words.append(FenceWord(name: String(name), value: String(value)))
    }
  }
}
