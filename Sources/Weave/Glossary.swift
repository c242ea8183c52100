import Chapters

/// The terms that the glossary of a book explains, as they stand in running text.
struct Glossary {
  struct Term: Equatable {
    var anchor: String
    /// The explanation, without the sentence that says where to read on.
    var definition: String
    /// The section in which the book itself explains it, which needs no link away.
    var home: String?
    /// How the term is written, where upper case is part of it.
    var spelling: String?
  }

  /// By their words in lower case.
  private var terms: [String: Term] = [:]
  private var all: [Term] = []
  private var mostWords = 1
  /// The first word of each term: most words of a text are none, which tells at once.
  private var beginnings: Set<Substring> = []

  init(_ pages: [Chapter]) {
    guard let page = pages.first(where: { $0.folder == "glossary" }) else { return }
    for (block, next) in zip(page.blocks, page.blocks.dropFirst()) {
      guard case .heading(let heading) = block.content, heading.level == 2,
        case .paragraph(let text) = next.content
      else { continue }
      add(heading, text)
    }
  }

  private mutating func add(_ heading: Heading, _ text: [Inline]) {
    let links = text.indices.filter { if case .link = text[$0] { true } else { false } }
    let definition = text[..<(links.last ?? text.endIndex)].map { [$0].plainText }.joined()
      .replacing(/\s*(Chapter \d+:)?\s*$/, with: "")
    var term = Term(anchor: heading.anchor, definition: definition)
    if let last = links.last, case .link(let destination, _, _) = text[last] {
      term.home = destination
    }
    all.append(term)
    let name = heading.text.plainText
    // A word of everyday, or one that means this in one place only, is linked where the author says so.
    if definition.hasPrefix("In ") || Self.everydayWords.contains(name.lowercased()) { return }
    add(name, term)
    if let short = definition.firstMatch(of: /(\w+) for short/) { add(String(short.1), term) }
  }

  private static let everydayWords: Set<String> = [
    "batch", "case", "challenger", "coverage", "discrimination", "drift", "duplicates", "episode",
    "feature", "leak", "lift", "positive", "ranking", "reduction", "refusal", "temperature",
    "world",
  ]

  private mutating func add(_ name: String, _ term: Term) {
    var term = term
    term.spelling = name.dropFirst().contains { $0.isUppercase || $0.isNumber } ? name : nil
    let words = name.lowercased()
    terms[words] = term
    beginnings.insert(words.prefix { $0 != " " })
    mostWords = max(mostWords, name.split(separator: " ").count)
  }

  /// `assets/glossary.js`: what the pages show of a term, by its anchor.
  var script: String {
    let rows = all.map { "\($0.anchor.quotedForScript):\($0.definition.quotedForScript)" }
    return "globalThis.courseGlossary = {\n\(rows.joined(separator: ",\n"))\n};\n"
  }

  var isEmpty: Bool { all.isEmpty }
}

extension Glossary {
  /// The terms in a text, the longer of two that begin alike, with their places.
  func occurrences(in text: String) -> [(term: Term, range: Range<String.Index>)] {
    if terms.isEmpty { return [] }
    let words = text.words
    var found: [(Term, Range<String.Index>)] = []
    var i = 0
    while i < words.count {
      guard mayBeginTerm(text[words[i]].lowercased()) else {
        i += 1
        continue
      }
      let match = (1...mostWords).reversed().lazy.compactMap { count in
        self.term(words[i...].prefix(count), count, in: text).map { ($0, count) }
      }.first
      if let (term, count) = match {
        found.append((term, words[i].lowerBound..<words[i + count - 1].upperBound))
      }
      i += match?.1 ?? 1
    }
    return found
  }

  private func mayBeginTerm(_ word: String) -> Bool {
    ["", "s", "es"].contains { word.hasSuffix($0) && beginnings.contains(word.dropLast($0.count)) }
  }

  private func term(
    _ words: ArraySlice<Range<String.Index>>, _ count: Int, in text: String
  ) -> Term? {
    guard words.count == count, let first = words.first, let last = words.last else { return nil }
    for (word, next) in zip(words, words.dropFirst())
    where ![" ", "\n"].contains(text[word.upperBound..<next.lowerBound]) { return nil }
    let written = text[first.lowerBound..<last.upperBound].replacing("\n", with: " ")
    for ending in ["", "s", "es"] where written.hasSuffix(ending) {
      let singular = written.dropLast(ending.count)
      guard let term = terms[singular.lowercased()] else { continue }
      return term.spelling.map { $0 == singular } ?? true ? term : nil
    }
    return nil
  }
}

extension String {
  /// The words of a text, those with hyphens and apostrophes whole.
  fileprivate var words: [Range<String.Index>] {
    split { !($0.isLetter || $0.isNumber || "-_'’".contains($0)) }.compactMap { word in
      let isEdge = { (character: Character) in "-'’".contains(character) }
      guard let first = word.firstIndex(where: { !isEdge($0) }),
        let last = word.lastIndex(where: { !isEdge($0) })
      else { return nil }
      return first..<word.index(after: last)
    }
  }
}
