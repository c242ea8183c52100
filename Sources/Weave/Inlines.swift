import Chapters

extension ChapterWeaver {
  mutating func html(_ inlines: [Inline]) -> HTML {
    let inlines = isProse ? inlines.joiningLines : inlines
    if inlines.contains(where: \.isTag) { return html(withTags: inlines) }
    var html = HTML()
    for inline in inlines { html += self.html(inline) }
    return html
  }

  /// Tags come one by one; what they do not close is closed at the end.
  private mutating func html(withTags inlines: [Inline]) -> HTML {
    var open: [(tag: String, content: HTML)] = [("", HTML())]
    func close(_ open: inout [(tag: String, content: HTML)]) {
      let (tag, content) = open.removeLast()
      open[open.count - 1].content += element(tag, [:], content)
    }
    for inline in inlines {
      switch inline {
      case .tag(let tag) where tag.hasPrefix("</"):
        if open.count > 1, open[open.count - 1].tag == tag.tagName { close(&open) }
      case .tag(let tag) where tag.tagName != "br":
        open.append((tag.tagName, HTML()))
      default:
        let html = html(inline)
        open[open.count - 1].content += html
      }
    }
    while open.count > 1 { close(&open) }
    return open[0].content
  }

  private mutating func html(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): isProse ? linkingTerms(text) : HTML(text: text)
    case .code(let code): inlineCode(code)
    case .math(let tex): math(tex, display: false)
    case .emphasis(let inner): element("em", [:], html(inner))
    case .strong(let inner): element("strong", [:], html(inner))
    case .strikethrough(let inner): element("del", [:], html(inner))
    case .link(let destination, let title, let inner): link(destination, title, inner)
    case .footnote(let number): mark(ofFootnote: number)
    case .softBreak: "\n"
    case .lineBreak, .tag: emptyElement("br")
    }
  }

  private mutating func link(_ destination: String, _ title: String, _ inner: [Inline]) -> HTML {
    let outer = isProse
    isProse = false
    defer { isProse = outer }
    let text = html(inner)
    do {
      let address = try links.address(of: destination, in: chapter, fromElsewhere: isExcerpt)
      return element("a", ["href": address, "title": title.isEmpty ? nil : title], text)
    } catch {
      note(.link(error), at: destination)
      return text
    }
  }
}

extension Inline {
  fileprivate var isTag: Bool { if case .tag = self { true } else { false } }
}

extension String {
  /// `sub` of `</sub>`.
  fileprivate var tagName: String {
    filter(\.isLetter).lowercased()
  }
}
