import Chapters

/// Writes one chapter's HTML, and collects what cannot be written.
struct ChapterWeaver {
  let lesson: Site.Lesson
  let links: ChapterLinks
  var errors: [WeaveError] = []
  /// The lines of the innermost block being written, where its mistakes are.
  var lines: ClosedRange<Int> = 1...1
  /// How many tables and formulas have been written: their labels tell them apart.
  var tableCount = 0
  var formulaCount = 0
  var formulas: [Formula: HTML] = [:]

  /// Whether what is written stands on another page than the chapter's.
  var isExcerpt = false

  /// What was highlighted before, and what of it or besides it stands on this page.
  private let kept: KeptHighlighting
  private(set) var highlighted = KeptHighlighting()

  init(_ lesson: Site.Lesson, links: ChapterLinks, kept: KeptHighlighting = KeptHighlighting()) {
    self.lesson = lesson
    self.links = links
    self.kept = kept
  }

  var chapter: Chapter { lesson.chapter }

  /// Swift code with its words marked.
  mutating func highlighted(_ code: String) -> HTML {
    let marks = kept[code] ?? CodeMarks(highlighting: code)
    highlighted[code] = marks
    return HTML(code: code, marks: marks)
  }

  /// Notes a mistake at the first line of the current block that holds `text`.
  mutating func note(_ reason: WeaveError.Reason, at text: String = "") {
    let written = chapter.text.textLines
    let place = lines.first { written.indices.contains($0 - 1) && written[$0 - 1].contains(text) }
    let location = SourceLocation(file: chapter.file, line: place ?? lines.lowerBound)
    errors.append(WeaveError(reason: reason, location: location))
  }
}
