import Chapters

/// Writes one chapter's HTML, and collects what cannot be written.
struct ChapterWeaver {
  let lesson: Site.Lesson
  let links: ChapterLinks
  let glossary: Glossary
  /// Whether this is the glossary's own page.
  let isGlossary: Bool
  /// The addresses of the libraries' symbols by name, and the names that are the chapter's own.
  let symbols: [String: String]
  let ownNames: Set<String>
  var errors: [WeaveError] = []
  /// The lines of the innermost block being written, where its mistakes are.
  var lines: ClosedRange<Int> = 1...1
  /// How many tables, formulas and figures with data have been written: their labels tell them apart.
  var tableCount = 0
  var formulaCount = 0
  var figureDataCount = 0
  var formulas: [Formula: HTML] = [:]
  /// How often the text has referred to each footnote.
  var footnoteUses: [Int: Int] = [:]

  /// Whether what is written stands on another page than the chapter's.
  var isExcerpt = false

  /// Whether what is written is running text, in which terms are links.
  var isProse = false
  /// The section in which a term was last a link, by the term's anchor.
  var linkedTerms: [String: Int] = [:]
  var sectionNumber = 0
  /// The names of the libraries that this section has as links already.
  var linkedSymbols: Set<String> = []
  /// The anchor of the last heading.
  var section = ""
  /// How many pieces of code have an anchor since that heading.
  var codeCount = 0

  /// What was highlighted before, and what of it or besides it stands on this page.
  private let kept: KeptHighlighting
  private(set) var highlighted = KeptHighlighting()

  init(
    _ lesson: Site.Lesson, links: ChapterLinks, glossary: Glossary = Glossary([]),
    symbols: [String: String] = [:], kept: KeptHighlighting = KeptHighlighting()
  ) {
    self.lesson = lesson
    self.links = links
    self.glossary = glossary
    isGlossary = lesson.chapter.folder == "glossary"
    self.symbols = symbols
    self.kept = kept
    ownNames = lesson.chapter.declaredNames
  }

  var chapter: Chapter { lesson.chapter }

  /// What the words of Swift code are.
  mutating func marks(of code: String) -> CodeMarks {
    let marks = kept[code] ?? CodeMarks(highlighting: code)
    highlighted[code] = marks
    return marks
  }

  /// Notes a mistake at the first line of the current block that holds `text`.
  mutating func note(_ reason: WeaveError.Reason, at text: String = "") {
    let written = chapter.text.textLines
    let place = lines.first { written.indices.contains($0 - 1) && written[$0 - 1].contains(text) }
    let location = SourceLocation(file: chapter.file, line: place ?? lines.lowerBound)
    errors.append(WeaveError(reason: reason, location: location))
  }
}
