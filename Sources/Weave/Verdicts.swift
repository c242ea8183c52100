extension ChapterWeaver {
  /// The verdict on a listing in a few words; a long one that was not run has what was recorded, and
  /// pages have no program.
  func words(_ verdict: Site.Verdict?, on listing: Int, matched: String) -> HTML {
    if chapter.isPage { return HTML() }
    return verdict == nil && chapter.listings[listing].kind == .full
      ? recordedWords : words(verdict, matched: matched)
  }

  /// A verdict in a few words; `matched` says a good one, before the command that repeats it.
  func words(_ verdict: Site.Verdict?, matched: String) -> HTML {
    switch verdict {
    case .matched:
      element(
        "span", ["class": "matched"], HTML(text: matched), " by ", element("code", [:], command))
    case .failed(let sentence, _):
      element("span", ["class": "failed"], "✗ ", HTML(text: sentence))
    case nil:
      element("span", ["class": "unchecked"], "not checked")
    }
  }

  /// That a long run printed this, and the command that repeats it.
  private var recordedWords: HTML {
    element(
      "span", ["class": "recorded"], "recorded from ", element("code", [:], command, " --full"))
  }

  /// The command that repeats the lesson.
  private var command: HTML {
    HTML(text: "swift run lesson\(chapter.number.map(String.init) ?? "")")
  }

  /// The lines that show what is wrong.
  func details(of verdict: Site.Verdict?) -> HTML {
    guard case .failed(_, let lines) = verdict, !lines.isEmpty else { return HTML() }
    let text = lines.joined(separator: "\n")
    return element(
      "div", ["class": "difference"],
      element("p", [:], "- as the chapter says, + as the lesson does"), "\n",
      scrolling(text, HTML(text: text), as: "samp", label: "Difference"))
  }
}
