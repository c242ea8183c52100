import Chapters
import Expectations

extension ChapterWeaver {
  /// What a listing prints, with the verdict on it.
  func html(_ output: Output, ofListing index: Int) -> HTML {
    let text = output.expectation.text
    let verdict = lesson.verdicts[index]
    let title = HTML(text: chapter.listings[index].kind.outputTitle)
    return element(
      "figure", ["class": "output"],
      element(
        "figcaption", [:], element("span", ["class": "word"], title), " ",
        words(verdict, on: index, matched: output.expectation.matchedWords)), "\n",
      scrolling(text, HTML(text: text), as: "samp", label: "Output, line \(output.line)"),
      details(of: verdict))
  }

  /// The verdict on a listing that no output block follows: on its `// Prints` comments, or that it
  /// prints what the chapter does not say.
  func verdict(on listing: Listing) -> HTML {
    guard let index = chapter.listings.firstIndex(where: { $0.line == listing.line }) else {
      return HTML()
    }
    if chapter.isPage { return HTML() }
    let verdict = lesson.verdicts[index]
    let output = chapter.listings[index].output
    if output?.form == .block || output == nil && verdict?.isMatched ?? true { return HTML() }
    let matched = output?.expectation.matchedWords ?? ""
    return element(
      "div", ["class": "verdict"], "\n",
      element("p", [:], words(verdict, on: index, matched: matched)),
      details(of: verdict))
  }
}

extension Listing.Kind {
  fileprivate var outputTitle: String {
    switch self {
    case .shown, .hidden, .full, .ignored: "Output"
    case .error: "The compiler says"
    case .trap: "Prints, then stops with"
    }
  }
}

extension Expectation {
  /// That the print matches, and how much freedom it has.
  fileprivate var matchedWords: String {
    let distance: String? =
      switch tolerance {
      case .absolute(let distance): " to within \(distance)"
      case .relative(let fraction): " to within \((fraction * 1e8).rounded() / 1e6) %"
      case nil: nil
      }
    return "✓ verified" + (distance ?? "") + (isUnordered ? " in any order" : "")
  }
}
