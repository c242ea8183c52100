import Chapters

/// All follow-up questions of the course, as pages, scripts and flashcards want them.
struct QuestionList {
  struct Entry: Sendable {
    var id: String
    var chapter: Chapter
    var question: HTML
    var answer: HTML
    var difficulty: FrontMatter.Difficulty

    var address: String { "\(chapter.page)#\(id)" }
  }

  var entries: [Entry] = []

  init(_ entries: [Entry]) {
    self.entries = entries
  }

  init(
    _ lessons: [Site.Lesson], links: ChapterLinks, kept: KeptHighlighting = KeptHighlighting()
  ) {
    let all = lessons.concurrentMap { Self.entries(of: $0, links: links, kept: kept) }
    entries = all.flatMap(\.self)
  }

  static func entries(
    of lesson: Site.Lesson, links: ChapterLinks, kept: KeptHighlighting
  ) -> [Entry] {
    var weaver = ChapterWeaver(lesson, links: links, kept: kept)
    weaver.isExcerpt = true
    return lesson.chapter.questions.map { question in
      Entry(
        id: question.id, chapter: lesson.chapter, question: weaver.html(question.question),
        answer: weaver.html(question.answer),
        difficulty: question.statedDifficulty ?? lesson.chapter.frontMatter.difficulty)
    }
  }
}

extension QuestionList {
  /// `assets/questions.js`: a list of objects, in a script because a page from a disk may load no other file.
  var script: String {
    let rows = entries.map { entry in
      let members = [
        ("id", entry.id), ("chapter", entry.chapter.frontMatter.title), ("address", entry.address),
        ("difficulty", entry.difficulty.rawValue), ("question", entry.question.source),
        ("answer", entry.answer.source),
      ]
      return "{" + members.map { "\($0):\($1.quotedForScript)" }.joined(separator: ",") + "}"
    }
    return "globalThis.courseQuestions = [\n\(rows.joined(separator: ",\n"))\n];\n"
  }

  /// A file that Anki imports: a note a line, with its id, so that a later import brings notes up to date.
  var anki: String {
    let head = """
      #separator:tab
      #html:true
      #notetype:Basic
      #deck:Rare Positives
      #guid column:1
      #tags column:4

      """
    let rows = entries.map { entry in
      [
        entry.id, entry.question.source, entry.answer.source,
        "\(entry.chapter.folder) \(entry.difficulty.rawValue)",
      ].map(\.withoutBreaks).joined(separator: "\t")
    }
    return head + rows.joined(separator: "\n") + "\n"
  }

  /// For the page of all questions: the chapters that have some, with theirs.
  var context: [String: Any] {
    var groups: [[String: Any]] = []
    var rest = entries[...]
    while let chapter = rest.first?.chapter {
      let own = rest.prefix { $0.chapter.file == chapter.file }
      rest = rest.dropFirst(own.count)
      groups.append([
        "title": HTML(text: chapter.frontMatter.title), "page": HTML(text: chapter.page),
        "number": HTML(text: chapter.number.map(String.init) ?? ""),
        "questions": own.map(\.context),
      ])
    }
    return ["groups": groups, "count": HTML(text: String(entries.count))]
  }
}

extension String {
  /// With a space for each tab and line break.
  fileprivate var withoutBreaks: String {
    let breaks = [UInt8(ascii: "\t"), UInt8(ascii: "\n")]
    return String(decoding: utf8.map { breaks.contains($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}

extension QuestionList.Entry {
  fileprivate var context: [String: HTML] {
    [
      "question": question, "address": HTML(text: address),
      "difficulty": HTML(text: difficulty.rawValue),
      "chapter": HTML(text: chapter.frontMatter.title),
      "topics": HTML(text: chapter.frontMatter.tags.joined(separator: "|")),
      "asked": HTML(text: chapter.frontMatter.asked.joined(separator: "|")),
    ]
  }
}

extension Question {
  /// The difficulty that the answer's last words state: `Difficulty: hard.`
  fileprivate var statedDifficulty: FrontMatter.Difficulty? {
    guard case .paragraph(let text) = answer.last?.content,
      let match = text.plainText.firstMatch(of: /Difficulty: (\w+)\.$/)
    else { return nil }
    return FrontMatter.Difficulty(rawValue: String(match.1))
  }
}
