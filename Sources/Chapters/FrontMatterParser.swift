import Yams

extension FrontMatter {
  static let keys = [
    "title", "question", "difficulty", "asked", "summary", "tags", "data", "environment",
    "command", "aliases",
  ]

  /// What a page beside the chapters says of itself.
  static let pageKeys = ["title", "summary", "aliases"]

  /// Reads the lines between the two rules; `firstLine` is the number of the first of them.
  init(parsing yaml: String, file: String, firstLine: Int) throws(ChapterErrors) {
    var reader = try FrontMatterReader(yaml, file: file, firstLine: firstLine)
    if file.isPageOfBook {
      reader.refuseKeys(besides: Self.pageKeys)
      self.init(
        title: reader.text("title"), question: "", difficulty: .easy, asked: [],
        summary: reader.text("summary"), tags: [], aliases: reader.aliases())
      if !reader.errors.isEmpty { throw ChapterErrors(errors: reader.errors) }
      return
    }
    reader.refuseKeys(besides: Self.keys)
    self.init(
      title: reader.text("title"), question: reader.text("question"),
      difficulty: reader.difficulty(), asked: reader.list("asked"),
      summary: reader.text("summary"), tags: reader.list("tags"),
      data: reader.optionalList("data"), environment: reader.optionalList("environment"),
      command: reader.optionalText("command"), aliases: reader.aliases())
    if !reader.errors.isEmpty { throw ChapterErrors(errors: reader.errors) }
  }
}

/// Takes the values out of the YAML and notes what is wrong with them.
private struct FrontMatterReader {
  let file: String
  let firstLine: Int
  let mapping: Node.Mapping
  var errors: [ChapterError] = []

  init(_ yaml: String, file: String, firstLine: Int) throws(ChapterErrors) {
    self.file = file
    self.firstLine = firstLine
    do {
      // All values are texts here, so nothing need be asked what else it looks like.
      mapping = try compose(yaml: yaml, .basic, .default, .utf8)?.mapping ?? Node.Mapping([])
    } catch {
      let problem = error as? YamlError
      let line = firstLine + (problem?.mark.map { max($0.line - 1, 0) } ?? 0)
      throw ChapterErrors(errors: [
        ChapterError(
          reason: .malformedFrontMatter(problem?.sentence ?? "\(error)"),
          location: SourceLocation(file: file, line: line))
      ])
    }
  }

  mutating func refuseKeys(besides known: [String]) {
    for key in mapping.keys {
      guard let name = key.scalar?.string else {
        report(.malformedFrontMatter("a key is one word"), at: key)
        continue
      }
      if known.contains(name) { continue }
      report(.unknownKey(name, nearest: nearestName(to: name, among: known)), at: key)
    }
  }

  mutating func text(_ key: String) -> String {
    guard let node = value(key) else { return "" }
    if let text = node.scalar?.string, !text.isEmpty { return text }
    report(.wrongValue(key: key, wanted: "a text"), at: node)
    return ""
  }

  mutating func list(_ key: String) -> [String] {
    guard let node = value(key) else { return [] }
    let items = node.sequence.map { $0.compactMap(\.scalar?.string) }
    if let items, items.count == node.sequence?.count { return items }
    report(.wrongValue(key: key, wanted: "a list: [one, another]"), at: node)
    return []
  }

  mutating func optionalList(_ key: String) -> [String] {
    node(key) == nil ? [] : list(key)
  }

  mutating func aliases() -> [FrontMatter.Alias] {
    guard !optionalList("aliases").isEmpty, let items = mapping["aliases"]?.sequence else {
      return []
    }
    return items.map { item in
      let name = item.scalar?.string ?? ""
      if name.wholeMatch(of: /[a-z0-9-]+/) == nil {
        report(.wrongValue(key: "aliases", wanted: "names of pages: [old-name]"), at: item)
      }
      return FrontMatter.Alias(name: name, line: line(of: item))
    }
  }

  mutating func optionalText(_ key: String) -> String? {
    node(key) == nil ? nil : text(key)
  }

  mutating func difficulty() -> FrontMatter.Difficulty {
    guard let node = value("difficulty") else { return .medium }
    if let difficulty = node.string.flatMap(FrontMatter.Difficulty.init) { return difficulty }
    let levels = FrontMatter.Difficulty.allCases.map(\.rawValue).joined(separator: ", ")
    report(.wrongValue(key: "difficulty", wanted: "one of \(levels)"), at: node)
    return .medium
  }

  private func node(_ key: String) -> Node? {
    mapping.first { $0.key.string == key }?.value
  }

  private mutating func value(_ key: String) -> Node? {
    let node = node(key)
    if node == nil {
      let head = SourceLocation(file: file, line: firstLine - 1)
      errors.append(ChapterError(reason: .missingKey(key), location: head))
    }
    return node
  }

  private mutating func report(_ reason: ChapterError.Reason, at node: Node) {
    let location = SourceLocation(file: file, line: line(of: node))
    errors.append(ChapterError(reason: reason, location: location))
  }

  private func line(of node: Node) -> Int {
    firstLine + max((node.mark?.line ?? 1) - 1, 0)
  }
}

extension YamlError {
  /// The parser's own words, without the excerpt that it prints below them.
  fileprivate var sentence: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    default: String(describing: self)
    }
  }

  fileprivate var mark: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
    default: nil
    }
  }
}
