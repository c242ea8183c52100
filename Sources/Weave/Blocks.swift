import Chapters

extension ChapterWeaver {
  mutating func html(_ blocks: [Block]) -> HTML {
    var html = HTML()
    write(blocks, to: &html)
    return html
  }

  /// Writes blocks, each ending its line, behind what is there: a page is too long to be copied at every level.
  mutating func write(_ blocks: [Block], to html: inout HTML) {
    for block in blocks {
      write(block, to: &html)
      html.endLine()
    }
  }

  private mutating func write(_ block: Block, to html: inout HTML) {
    let outer = lines
    lines = block.lines
    defer { lines = outer }
    switch block.content {
    case .heading(let heading): write(heading, to: &html)
    case .paragraph(let text): html.appendElement("p") { write(prose: text, to: &$0) }
    case .quote(let blocks): html.appendElement("blockquote") { write(blocks, to: &$0) }
    case .alert(let alert): html += self.html(alert)
    case .list(let list): write(list, to: &html)
    case .table(let table): write(table, to: &html)
    case .listing(let listing): html += self.html(listing)
    case .exercise(let part): html += self.html(part)
    case .output(let index, let output): html += self.html(output, ofListing: index)
    case .counterpart(let counterpart):
      write(fence: counterpart.code, in: "python", mark: "listing counterpart", to: &html)
    case .fence(let language, let text): write(fence: text, in: language, to: &html)
    case .math(let tex): html += displayed(tex)
    case .figure(let figure): html += self.html(figure)
    case .question(let question): write(question, to: &html)
    case .quiz(let quiz): html += self.html(quiz)
    case .details(let summary, let blocks): write(details: summary, blocks, to: &html)
    // They stand together at the page's end.
    case .footnote: break
    case .rule: html += emptyElement("hr")
    }
  }

  private mutating func write(_ heading: Heading, to html: inout HTML) {
    enter(heading)
    let hasLink = heading.text.contains { if case .link = $0 { true } else { false } }
    html.appendElement("h\(heading.level)", ["id": heading.anchor]) { html in
      if hasLink {
        write(heading.text, to: &html)
      } else {
        html.appendElement("a", ["href": "#" + heading.anchor]) { write(heading.text, to: &$0) }
      }
    }
  }

  private mutating func html(_ alert: Alert) -> HTML {
    let word = alert.kind.rawValue
    return element(
      "div", ["class": "alert \(word)", "role": "note"],
      element("p", ["class": "word"], HTML(text: word.capitalized)), "\n", html(alert.blocks))
  }

  private mutating func write(_ list: List, to html: inout HTML) {
    let start = list.start.flatMap { $0 == 1 ? nil : String($0) }
    html.appendElement(list.start == nil ? "ul" : "ol", ["start": start]) { html in
      html.endLine()
      for item in list.items {
        html.appendElement("li") { html in
          list.isTight ? write(tight: item, to: &html) : write(item, to: &html)
        }
        html.endLine()
      }
    }
  }

  /// Writes the blocks of a list item whose paragraphs stand bare.
  private mutating func write(tight item: [Block], to html: inout HTML) {
    for (index, block) in item.enumerated() {
      if index > 0 { html.endLine() }
      if case .paragraph(let text) = block.content {
        write(prose: text, to: &html)
      } else {
        write(block, to: &html)
      }
    }
  }

  private mutating func write(_ question: Question, to html: inout HTML) {
    html.appendElement("details", ["class": "question", "id": question.id]) { html in
      html.appendElement("summary") { write(question.question, to: &$0) }
      html.appendElement("div", ["class": "answer"]) { html in
        html.endLine()
        write(question.answer, to: &html)
      }
    }
  }

  private mutating func write(
    details summary: [Inline], _ blocks: [Block], to html: inout HTML
  ) {
    html.appendElement("details") { html in
      html.appendElement("summary") { write(summary, to: &$0) }
      html.endLine()
      write(blocks, to: &html)
    }
  }
}

extension String {
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
