import Chapters

/// What a page says at its foot of how much of its chapter was compiled and checked.
struct CoverageNote {
  let coverage: Coverage
  private let lesson: Site.Lesson

  init(_ lesson: Site.Lesson) {
    self.lesson = lesson
    coverage = Coverage(of: lesson.chapter)
  }

  /// `24 blocks of Swift are compiled, 3 of them folded away`
  var listingsSentence: String {
    let (compiled, hidden) = (coverage.compiled, coverage.hidden)
    let blocks = compiled == 1 ? "1 block of Swift is" : "\(compiled) blocks of Swift are"
    return "\(blocks) compiled" + (hidden > 0 ? ", \(hidden) of them folded away" : "")
  }

  /// `18 of 18 outputs match what the program printed, 3 of 3 figures what it drew`
  var outputsSentence: String {
    let words = coverage.checked == 1 ? "output matches" : "outputs match"
    let matched = lesson.verdicts.values.count { $0 == .matched }
    let recorded =
      switch coverage.recorded {
      case 0: ""
      case 1: "; 1 is recorded from a longer run"
      default: "; \(coverage.recorded) are recorded from a longer run"
      }
    let sentence = "\(matched) of \(coverage.checked) \(words) what the program printed" + recorded
    let figures = coverage.figures
    let drawn = lesson.figures.values.count { $0.verdict == .matched }
    if figures == 0 { return sentence }
    return sentence + ", \(drawn) of \(figures) figure\(figures == 1 ? "" : "s") what it drew"
  }

  /// For the chapter's template.
  var context: [String: Any] {
    [
      "listings": HTML(text: listingsSentence),
      "outputs": HTML(text: outputsSentence),
      "ignored": coverage.ignored.map {
        ["line": HTML(text: String($0.place.line)), "reason": HTML(text: $0.reason)]
      },
    ]
  }
}
