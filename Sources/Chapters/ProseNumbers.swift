import Expectations

extension Chapter {
  /// The numbers in the chapter's prose that none of its blocks prints or states.
  ///
  /// A number may be what a printed one rounds to, or the same as a percentage. Left out are the numbers
  /// nobody has to compute: years, versions, numbers of chapters and the like, counts up to ten, code,
  /// formulas, what a question gives, and the text of a link, which is quoted from where the link goes.
  package func numbersWithoutOrigin() -> [(numeral: Numeral, line: Int)] {
    let stated = listings.flatMap { listing in
      Numeral.all(in: listing.code)
        + (listing.output.map { Numeral.all(in: $0.expectation.text) } ?? [])
    }
    let checked = exercises.flatMap { exercise in
      [exercise.starter, exercise.checks, exercise.solution].flatMap { Numeral.all(in: $0.code) }
    }
    let known = (stated + checked).map(\.value)
    let lines = text.textLines
    return blocks.flatMap(\.prose).flatMap { prose, range in
      Numeral.all(in: prose)
        .filter { numeral in
          numeral.isClaim && !known.contains { numeral.says($0) }
        }
        .map { numeral in
          let line = range.first { lines[$0 - 1].contains(numeral.text) }
          return (numeral, line ?? range.lowerBound)
        }
    }
  }
}

extension Numeral {
  /// Whether somebody must have computed or measured it.
  fileprivate var isClaim: Bool {
    let isWhole = lastPlace >= 0 && !text.contains(".")
    if isWhole, !isPercentage, value <= 10 { return false }
    if isWhole, text.count == 4, (1900...2099).contains(value) { return false }
    let numbered = [
      "chapter", "chapters", "lesson", "lessons", "section", "sections", "table", "figure", "page",
      "version", "technique", "level", "step", "part", "pytorch", "swift", "python",
    ]
    return !numbered.contains(precedingWord)
  }
}

extension Block {
  /// The running text of this block and those inside it, with the lines it stands on.
  fileprivate var prose: [(String, ClosedRange<Int>)] {
    let own: [[Inline]] =
      switch content {
      case .paragraph(let text): [text]
      case .heading(let heading): [heading.text]
      case .table(let table): table.header + table.rows.flatMap { $0 }
      case .figure(let figure): [figure.caption]
      case .details(let summary, _): [summary]
      case .quote, .alert, .list, .listing, .exercise, .output, .counterpart, .fence, .math,
        .question, .quiz, .footnote, .rule:
        []
      }
    return own.map { ($0.claims, lines) } + children.flatMap(\.prose)
  }
}

extension [Inline] {
  /// The words that speak for the chapter itself: no code, no formulas, no text of a link.
  fileprivate var claims: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.claims
      case .code, .math, .link, .tag, .footnote: "…"
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }
}
