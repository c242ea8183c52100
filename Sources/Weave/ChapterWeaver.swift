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

  /// Whether what is written stands on another page than the chapter's.
  var isExcerpt = false

  init(_ lesson: Site.Lesson, links: ChapterLinks) {
    self.lesson = lesson
    self.links = links
  }

  var chapter: Chapter { lesson.chapter }

  /// Notes a mistake at the first line of the current block that holds `text`.
  mutating func note(_ reason: WeaveError.Reason, at text: String = "") {
    let written = chapter.text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = lines.first { written.indices.contains($0 - 1) && written[$0 - 1].contains(text) }
    let location = SourceLocation(file: chapter.file, line: place ?? lines.lowerBound)
    errors.append(WeaveError(reason: reason, location: location))
  }
}
