import Chapters
import Expectations

extension ChapterWeaver {
  /// What a listing prints, with the verdict on it.
  func html(_ output: Output, ofListing index: Int) -> HTML {
    let kind = chapter.listings[index].kind
    let text = output.expectation.text
    let verdict = lesson.verdicts[index]
    let title = element("span", ["class": "word"], HTML(text: kind.outputTitle))
    return element(
      "figure", ["class": "output"],
      element("figcaption", [:], title, " ", words(verdict, output.expectation)), "\n",
      scrolling(text, HTML(text: text), as: "samp", label: "Output, line \(output.line)"),
      difference(verdict))
  }

  /// The verdict on the `// Prints` comments of a listing, which show the output themselves.
  func commentsMark(of listing: Listing) -> HTML {
    guard let output = listing.output, case .comments = output.form,
      let index = chapter.listings.firstIndex(where: { $0.line == listing.line })
    else { return HTML() }
    let verdict = lesson.verdicts[index]
    return element(
      "div", ["class": "verdict"], "\n",
      element("p", [:], words(verdict, output.expectation)), difference(verdict))
  }

  private func words(_ verdict: Verdict?, _ expectation: Expectation) -> HTML {
    switch verdict {
    case .matched:
      element(
        "span", ["class": "matched"],
        HTML(text: "✓ verified\(expectation.looseness) by "), element("code", [:], command))
    case .differs:
      element(
        "span", ["class": "differs"], "✗ differs from what ", element("code", [:], command),
        " printed")
    case nil:
      element("span", ["class": "unchecked"], "not checked")
    }
  }

  /// The command that repeats the lesson.
  var command: HTML {
    HTML(text: "swift run lesson\(chapter.number.map(String.init) ?? "")")
  }

  private func difference(_ verdict: Verdict?) -> HTML {
    guard case .differs(let difference) = verdict else { return HTML() }
    let text = difference.lines.rendered().joined(separator: "\n")
    return element(
      "div", ["class": "difference"],
      element("p", [:], "- as written, + as printed"), "\n",
      scrolling(text, HTML(text: text), as: "samp", label: "Difference"))
  }
}

extension Listing.Kind {
  fileprivate var outputTitle: String {
    switch self {
    case .shown, .hidden, .ignored: "Output"
    case .error: "The compiler says"
    case .trap: "Prints, then stops with"
    }
  }
}

extension Expectation {
  /// How much freedom the print has.
  fileprivate var looseness: String {
    let distance: String? =
      switch tolerance {
      case .absolute(let distance): " to within \(distance)"
      case .relative(let fraction): " to within \((fraction * 1e8).rounded() / 1e6) %"
      case nil: nil
      }
    return (distance ?? "") + (isUnordered ? " in any order" : "")
  }
}
