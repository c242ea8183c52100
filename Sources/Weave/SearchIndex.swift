import Chapters

/// What can be found on the site: an entry for each section and each question.
///
/// It is written as a script and not as JSON, because a page opened from a disk may load the one and not
/// the other.
struct SearchIndex {
  private var entries: [Entry] = []

  struct Entry: Equatable, Sendable {
    /// The page, and in it the place.
    var address: String
    var chapter: String
    var heading: String
    var text: String
    /// The words of the code, each once.
    var code: String
  }

  init(_ chapters: [Chapter]) {
    entries = chapters.concurrentMap(\.searchEntries).flatMap(\.self)
  }

  var script: String { Self.script(of: [rows]) }

  /// A line for each entry.
  var rows: String {
    let lines = entries.map { entry in
      let members = [entry.address, entry.chapter, entry.heading, entry.text, entry.code]
      return "[" + members.map(\.quotedForScript).joined(separator: ",") + "]"
    }
    return lines.joined(separator: ",\n")
  }

  /// The index of several chapters, made of the rows of each.
  static func script(of chapters: [String]) -> String {
    """
    courseSearchEntries = [
    \(chapters.filter { !$0.isEmpty }.joined(separator: ",\n"))
    ].map(([address, chapter, heading, text, code]) => ({ address, chapter, heading, text, code }));

    """
  }
}

extension Chapter {
  var searchEntries: [SearchIndex.Entry] {
    var collector = EntryCollector(chapter: self)
    collector.begin(heading: frontMatter.title, anchor: nil)
    collector.add([.text(frontMatter.question + " " + frontMatter.summary)])
    for block in blocks {
      if case .heading(let heading) = block.content, heading.level > 1 {
        collector.begin(heading: heading.text.plainText, anchor: heading.anchor)
      } else {
        collector.add(block)
      }
    }
    return collector.entries.filter { !$0.text.isEmpty || !$0.code.isEmpty }
  }
}

private struct EntryCollector {
  let chapter: Chapter
  var entries: [SearchIndex.Entry] = []
  /// The entry of the section being read: questions are entries of their own, after it.
  private var current = 0

  init(chapter: Chapter) {
    self.chapter = chapter
  }

  mutating func begin(heading: String, anchor: String?) {
    current = entries.count
    entries.append(
      SearchIndex.Entry(
        address: chapter.page + (anchor.map { "#" + $0 } ?? ""),
        chapter: chapter.frontMatter.title, heading: heading, text: "", code: ""))
  }

  mutating func add(_ text: [Inline]) {
    append(text.plainText, to: \.text)
  }

  mutating func add(_ block: Block) {
    switch block.content {
    case .heading(let heading): add(heading.text)
    case .paragraph(let text): add(text)
    case .table(let table): for cell in table.header + table.rows.joined() { add(cell) }
    case .figure(let figure): add(figure.caption)
    case .listing(let listing): addCode(listing.code)
    case .counterpart(let counterpart): addCode(counterpart.code)
    case .exercise(let part): if part.role == .starter { addCode(part.code) }
    case .fence(_, let text): addCode(text)
    case .details(let summary, let blocks):
      add(summary)
      for block in blocks { add(block) }
    case .question(let question):
      addQuestion(question.id, question.question, question.answer)
    case .quiz(let quiz): addQuestion(quiz.id, quiz.question, quiz.choices.flatMap(\.reason))
    case .quote, .alert, .list, .footnote: for block in block.children { add(block) }
    case .output, .math, .rule: break
    }
  }

  private mutating func addQuestion(_ id: String, _ question: [Inline], _ answer: [Block]) {
    let section = current
    begin(heading: question.plainText, anchor: id)
    for block in answer { add(block) }
    current = section
  }

  /// The identifiers of code, without those the section has already.
  private mutating func addCode(_ code: String) {
    let before = entries[current].code.utf8.split(separator: UInt8(ascii: " "))
    var known = Set(before.map(Substring.init))
    let words = code.words.filter { $0.count > 2 && known.insert($0).inserted }
    append(words.joined(separator: " "), to: \.code)
  }

  private mutating func append(
    _ text: String, to field: WritableKeyPath<SearchIndex.Entry, String>
  ) {
    if text.isEmpty { return }
    let before = entries[current][keyPath: field]
    entries[current][keyPath: field] = before.isEmpty ? text : before + " " + text
  }
}

extension String {
  /// The runs of letters, digits and underscores.
  fileprivate var words: [Substring] {
    let isASCII = utf8.allSatisfy { $0 < 0x80 }
    // By bytes where they are the characters, which is quicker.
    return isASCII
      ? utf8.split { !$0.isOfWord }.map(Substring.init)
      : split { !$0.isLetter && !$0.isNumber && $0 != "_" }
  }

  /// As a string of a script, in quotation marks.
  var quotedForScript: String {
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    quoted.reserveCapacity(utf8.count + utf8.count / 8)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): quoted += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        quoted.append(UInt8(ascii: " "))
      case UInt8(ascii: "<"): quoted += "\\u003c".utf8
      default: quoted.append(byte)
      }
    }
    quoted.append(UInt8(ascii: "\""))
    return String(decoding: quoted, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isOfWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
