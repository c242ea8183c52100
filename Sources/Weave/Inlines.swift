import Chapters

extension ChapterWeaver {
  mutating func html(_ inlines: [Inline]) -> HTML {
    var html = HTML()
    write(inlines, to: &html)
    return html
  }

  mutating func write(_ inlines: [Inline], to html: inout HTML) {
    let inlines = isProse && !glossary.isEmpty ? inlines.joiningLines : inlines
    if inlines.contains(where: \.isTag) {
      html += self.html(withTags: inlines)
    } else {
      for inline in inlines { write(inline, to: &html) }
    }
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
        write(inline, to: &open[open.count - 1].content)
      }
    }
    while open.count > 1 { close(&open) }
    return open[0].content
  }

  private mutating func write(_ inline: Inline, to html: inout HTML) {
    switch inline {
    case .text(let text): isProse ? html += linkingTerms(text) : html.append(text: text)
    case .code(let code): html += inlineCode(code)
    case .math(let tex): html += math(tex, display: false)
    case .emphasis(let inner): html.appendElement("em") { write(inner, to: &$0) }
    case .strong(let inner): html.appendElement("strong") { write(inner, to: &$0) }
    case .strikethrough(let inner): html.appendElement("del") { write(inner, to: &$0) }
    case .link(let destination, let title, let inner):
      write(inner, linkedTo: destination, title, to: &html)
    case .footnote(let number): html += mark(ofFootnote: number)
    case .softBreak: html.endLine()
    case .lineBreak, .tag: html += emptyElement("br")
    }
  }

  private mutating func write(
    _ inner: [Inline], linkedTo destination: String, _ title: String, to html: inout HTML
  ) {
    let outer = isProse
    isProse = false
    defer { isProse = outer }
    do {
      let address = try links.address(of: destination, in: chapter, fromElsewhere: isExcerpt)
      html.appendElement("a", ["href": address, "title": title.isEmpty ? nil : title]) {
        write(inner, to: &$0)
      }
    } catch {
      note(.link(error), at: destination)
      write(inner, to: &html)
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
