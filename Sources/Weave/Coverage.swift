import Chapters

/// How much of a chapter was compiled and checked.
struct Coverage {
  private let lesson: Site.Lesson

  init(_ lesson: Site.Lesson) {
    self.lesson = lesson
  }

  private var chapter: Chapter { lesson.chapter }
  private var listings: [Listing] { chapter.listings }

  var compiled: Int { listings.count(where: \.isCompiled) }
  var hidden: Int { listings.count { $0.kind == .hidden } }
  var outputs: Int { listings.count { $0.output != nil } }
  var matched: Int { lesson.verdicts.values.count { $0 == .matched } }

  /// What is only shown: the line and the reason.
  var ignored: [(line: Int, reason: String)] {
    listings.compactMap {
      if case .ignored(let reason) = $0.kind { ($0.line, reason) } else { nil }
    }
  }

  /// `24 blocks of Swift are compiled, 3 of them folded away`
  var listingsSentence: String {
    let blocks = compiled == 1 ? "1 block of Swift is" : "\(compiled) blocks of Swift are"
    return "\(blocks) compiled" + (hidden > 0 ? ", \(hidden) of them folded away" : "")
  }

  /// `18 of 18 outputs match what the program printed, 3 of 3 figures what it drew`
  var outputsSentence: String {
    let words = outputs == 1 ? "output matches" : "outputs match"
    let sentence = "\(matched) of \(outputs) \(words) what the program printed"
    let figures = chapter.figures.count
    let drawn = lesson.figures.values.count { $0.verdict == .matched }
    if figures == 0 { return sentence }
    return sentence + ", \(drawn) of \(figures) figure\(figures == 1 ? "" : "s") what it drew"
  }

  /// For the chapter's template.
  var context: [String: Any] {
    [
      "listings": HTML(text: listingsSentence),
      "outputs": HTML(text: outputsSentence),
      "ignored": ignored.map {
        ["line": HTML(text: String($0.line)), "reason": HTML(text: $0.reason)]
      },
    ]
  }
}
