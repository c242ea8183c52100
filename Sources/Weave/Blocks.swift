import Chapters

extension ChapterWeaver {
  mutating func html(_ blocks: [Block]) -> HTML {
    var html = HTML()
    for block in blocks {
      html += self.html(block)
      html += "\n"
    }
    return html
  }

  private mutating func html(_ block: Block) -> HTML {
    let outer = lines
    lines = block.lines
    defer { lines = outer }
    return switch block.content {
    case .heading(let heading): html(heading)
    case .paragraph(let text): element("p", [:], html(prose: text))
    case .quote(let blocks): element("blockquote", [:], html(blocks))
    case .alert(let alert): html(alert)
    case .list(let list): html(list)
    case .table(let table): html(table)
    case .listing(let listing): html(listing)
    case .exercise(let part): html(part)
    case .output(let index, let output): html(output, ofListing: index)
    case .counterpart(let counterpart):
      html(fence: counterpart.code, in: "python", mark: "listing counterpart")
    case .fence(let language, let text): html(fence: text, in: language)
    case .math(let tex): displayed(tex)
    case .figure(let figure): html(figure)
    case .question(let question): html(question)
    case .quiz(let quiz): html(quiz)
    case .details(let summary, let blocks): html(details: summary, blocks)
    // They stand together at the page's end.
    case .footnote: HTML()
    case .rule: emptyElement("hr")
    }
  }

  private mutating func html(_ heading: Heading) -> HTML {
    enter(heading)
    let text = html(heading.text)
    let hasLink = heading.text.contains { if case .link = $0 { true } else { false } }
    return element(
      "h\(heading.level)", ["id": heading.anchor],
      hasLink ? text : element("a", ["href": "#" + heading.anchor], text))
  }

  private mutating func html(_ alert: Alert) -> HTML {
    let word = alert.kind.rawValue
    return element(
      "div", ["class": "alert \(word)", "role": "note"],
      element("p", ["class": "word"], HTML(text: word.capitalized)), "\n", html(alert.blocks))
  }

  private mutating func html(_ list: List) -> HTML {
    var items = HTML()
    for item in list.items {
      items += element("li", [:], list.isTight ? tight(item) : html(item))
      items += "\n"
    }
    let start = list.start.flatMap { $0 == 1 ? nil : String($0) }
    return element(list.start == nil ? "ul" : "ol", ["start": start], "\n", items)
  }

  /// The blocks of a list item whose paragraphs stand bare.
  private mutating func tight(_ item: [Block]) -> HTML {
    var html = HTML()
    for (index, block) in item.enumerated() {
      if index > 0 { html += "\n" }
      if case .paragraph(let text) = block.content {
        html += self.html(prose: text)
      } else {
        html += self.html(block)
      }
    }
    return html
  }

  private mutating func html(_ question: Question) -> HTML {
    element(
      "details", ["class": "question", "id": question.id],
      element("summary", [:], html(question.question)),
      element("div", ["class": "answer"], "\n", html(question.answer)))
  }

  private mutating func html(details summary: [Inline], _ blocks: [Block]) -> HTML {
    element("details", [:], element("summary", [:], html(summary)), "\n", html(blocks))
  }
}

extension String {
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
