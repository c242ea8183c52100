import Chapters

/// How much of a chapter was compiled and checked.
struct Coverage {
  private let lesson: Site.Lesson

  init(_ lesson: Site.Lesson) {
    self.lesson = lesson
  }

  private var listings: [Listing] { lesson.chapter.listings }

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

  /// For the chapter's template.
  var context: [String: Any] {
    var context: [String: Any] = [
      "compiled": HTML(text: String(compiled)),
      "outputs": HTML(text: String(outputs)),
      "matched": HTML(text: String(matched)),
      "ignored": ignored.map { ["line": HTML(text: String($0.line)), "reason": HTML(text: $0.reason)] },
    ]
    if hidden > 0 { context["hidden"] = HTML(text: String(hidden)) }
    return context
  }
}
