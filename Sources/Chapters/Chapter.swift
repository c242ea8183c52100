/// A chapter as its author wrote it: one Markdown file, one program, one page. A page without a program,
/// the glossary say, is one too.
package struct Chapter: Equatable, Sendable {
  /// From the package's folder: `chapters/03-focal-loss/chapter.md`.
  package let file: String
  /// The folder's name, `03-focal-loss`, or a page's own, `glossary`.
  package let folder: String
  /// Whether it is a page beside the chapters: `chapters/glossary.md`.
  package let isPage: Bool
  /// The Markdown, unchanged.
  package var text: String
  package var frontMatter: FrontMatter
  package var blocks: [Block]
  /// The Swift blocks of the whole chapter in reading order, those inside lists and folds included.
  package var listings: [Listing]
  /// The Python blocks that print the same as a listing, in reading order.
  package var counterparts: [Counterpart]
  /// The tasks for the reader, in order.
  package var exercises: [Exercise]

  init(
    file: String, text: String, frontMatter: FrontMatter, blocks: [Block], listings: [Listing],
    counterparts: [Counterpart], exercises: [Exercise]
  ) {
    self.file = file
    isPage = file.isPageOfBook
    let steps = file.split(separator: "/")
    folder = String(isPage ? steps[1].dropLast(".md".count) : steps.dropLast().last ?? file[...])
    self.text = text
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.listings = listings
    self.counterparts = counterparts
    self.exercises = exercises
  }
}

/// What a chapter says of itself at its head.
package struct FrontMatter: Equatable, Sendable {
  package enum Difficulty: String, CaseIterable, Sendable {
    case easy, medium, hard
  }

  package var title: String
  /// As an interviewer asks it; a page has none.
  package var question: String
  package var difficulty: Difficulty
  /// The companies that are said to ask it.
  package var asked: [String]
  package var summary: String
  package var tags: [String]
  /// The files that its lesson reads, from the package's folder.
  package var data: [String] = []
  /// The environment variables that its lesson sees, besides those that every program needs.
  package var environment: [String] = []
  /// The arguments that the chapter's own code answers, as its usage shows them.
  package var command: String?
  /// Where its page lay before.
  package var aliases: [Alias] = []

  /// A name that the page had, and the line that says so.
  package struct Alias: Equatable, Sendable {
    package var name: String
    package var line: Int

    package init(name: String, line: Int) {
      self.name = name
      self.line = line
    }
  }
}

extension Chapter {
  /// The number before the folder's first hyphen.
  package var number: Int? {
    Int(folder.prefix { $0 != "-" })
  }

  /// The headings in order, those inside folds left out.
  package var headings: [Heading] {
    blocks.compactMap { if case .heading(let heading) = $0.content { heading } else { nil } }
  }

  /// The Markdown of some of its blocks, as it was written.
  package func markdown(of blocks: [Block]) -> String {
    guard let first = blocks.first, let last = blocks.last else { return "" }
    let lines = text.textLines
    return lines[(first.lines.lowerBound - 1)..<last.lines.upperBound].joined(separator: "\n")
  }

  /// The follow-up questions in order, wherever they stand.
  package var questions: [Question] {
    blocks.flatMap(\.questions)
  }

  /// The quiz's questions in order, wherever they stand.
  package var quizzes: [Quiz] {
    blocks.flatMap(\.quizzes)
  }

  /// The figures in order, with the line each stands on.
  package var figures: [(figure: Figure, line: Int)] {
    blocks.flatMap(\.figures)
  }
}

extension String {
  /// Whether this is the path of a page beside the chapters, from the package's folder.
  var isPageOfBook: Bool {
    hasPrefix("chapters/") && hasSuffix(".md")
      && utf8.count { $0 == UInt8(ascii: "/") } == 1
  }
}

extension Block {
  /// The blocks directly inside this one.
  package var children: [Block] {
    switch content {
    case .quote(let blocks), .details(_, let blocks): blocks
    case .alert(let alert): alert.blocks
    case .list(let list): list.items.flatMap { $0 }
    case .footnote(let note): note.blocks
    case .question(let question): question.answer
    case .quiz(let quiz): quiz.choices.flatMap(\.reason)
    case .heading, .paragraph, .table, .listing, .exercise, .output, .counterpart, .fence,
      .math, .figure, .rule:
      []
    }
  }

  fileprivate var questions: [Question] {
    if case .question(let question) = content { [question] } else { children.flatMap(\.questions) }
  }

  fileprivate var quizzes: [Quiz] {
    if case .quiz(let quiz) = content { [quiz] } else { children.flatMap(\.quizzes) }
  }

  fileprivate var figures: [(figure: Figure, line: Int)] {
    if case .figure(let figure) = content {
      [(figure, lines.lowerBound)]
    } else {
      children.flatMap(\.figures)
    }
  }
}
