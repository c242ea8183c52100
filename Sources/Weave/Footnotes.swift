import Chapters

// The ids hold a point, which no anchor of a heading does.
extension ChapterWeaver {
  /// The mark of a footnote: a link to its text.
  mutating func mark(ofFootnote number: Int) -> HTML {
    let use = footnoteUses[number, default: 0] + 1
    // Elsewhere the mark leads to the chapter's page, and nothing leads back to it.
    if !isExcerpt { footnoteUses[number] = use }
    let link = element(
      "a",
      [
        "class": "footnote", "id": isExcerpt ? nil : "fnref.\(number).\(use)",
        "href": (isExcerpt ? chapter.page : "") + "#fn.\(number)",
        "aria-label": "Footnote \(number)",
      ], HTML(text: String(number)))
    return element("sup", [:], link)
  }

  /// The texts of the footnotes in the order of their numbers, each with links to where it belongs.
  mutating func footnotes() -> HTML {
    var notes: [(note: Footnote, lines: ClosedRange<Int>)] = chapter.blocks.compactMap {
      if case .footnote(let note) = $0.content { (note, $0.lines) } else { nil }
    }
    notes.sort { $0.note.number < $1.note.number }
    if notes.isEmpty { return HTML() }
    // Footnotes refer to footnotes, so all are written before anything leads back.
    var texts: [HTML] = []
    for (note, lines) in notes {
      self.lines = lines
      texts.append(html(note.blocks))
    }
    var items = HTML()
    for ((note, _), text) in zip(notes, texts) {
      items += element(
        "li", ["id": "fn.\(note.number)"], "\n", text, backLinks(of: note.number), "\n")
      items += "\n"
    }
    return element(
      "section", ["class": "notes", "aria-label": "Footnotes"], "\n",
      element("ol", [:], "\n", items), "\n")
  }

  private func backLinks(of number: Int) -> HTML {
    let uses = footnoteUses[number, default: 0]
    guard uses > 0 else { return HTML() }
    let links = (1...uses).map { use in
      let place = uses > 1 ? ", place \(use)" : ""
      return element(
        "a",
        ["href": "#fnref.\(number).\(use)", "aria-label": "Back from footnote \(number)\(place)"],
        "↩")
    }
    return element("p", ["class": "back"], links.joined(separator: " "))
  }
}
