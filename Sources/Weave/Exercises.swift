import Chapters

extension ChapterWeaver {
  /// The blocks of the chapter, each exercise with all that belongs to it in a box.
  mutating func write(body blocks: [Block], to html: inout HTML) {
    var rest = blocks[...]
    while let first = rest.first {
      let exercise = rest.exercise
      if !exercise.isEmpty, case .heading(let heading) = first.content {
        html.appendElement(
          "section", ["class": "exercise", "aria-labelledby": heading.anchor]
        ) { html in
          html.endLine()
          write(Array(exercise), to: &html)
        }
        html.endLine()
        rest = rest.dropFirst(exercise.count)
      } else {
        write([first], to: &html)
        rest = rest.dropFirst()
      }
    }
  }

  /// Code of an exercise; over the starter stands how to have the answer checked.
  mutating func html(_ part: Exercise.Part) -> HTML {
    let anchor = codeAnchor()
    let command = "swift run lesson\(chapter.number ?? 0) --exercises \(part.exercise)"
    let words = element(
      "span", ["class": "word"], "Yours to write; ", element("code", [:], HTML(text: command)),
      " checks it")
    let code = scrolling(
      part.code, highlighted(part.code), as: "code", label: "Swift, line \(part.line)")
    let isStarter = part.role == .starter
    return element(
      "figure", ["class": "listing", "id": anchor],
      element(
        "figcaption", [:], isStarter ? words : HTML(), isStarter ? " " : "",
        place(part.line, linkedTo: anchor)),
      "\n", code)
  }
}

extension ArraySlice<Block> {
  /// The blocks from a level-3 heading to the next heading of that level or above, if an exercise is among
  /// them; otherwise none.
  fileprivate var exercise: ArraySlice<Block> {
    guard let first, case .heading(let heading) = first.content, heading.level == 3 else {
      return []
    }
    let end = dropFirst().firstIndex { block in
      if case .heading(let next) = block.content { next.level <= 3 } else { false }
    }
    let section = self[..<(end ?? endIndex)]
    let hasStarter = section.contains { block in
      if case .exercise(let part) = block.content { part.role == .starter } else { false }
    }
    return hasStarter ? section : []
  }
}
