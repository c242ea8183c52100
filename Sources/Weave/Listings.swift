import Chapters

extension ChapterWeaver {
  mutating func html(_ listing: Listing) -> HTML {
    let anchor = codeAnchor()
    let code = scrolling(
      listing.code, highlighted(listing.code), as: "code",
      label: "Swift, line \(listing.line)")
    let verdict = verdict(on: listing)
    if listing.kind == .hidden {
      let count = listing.endLine - listing.line - 1
      let words = HTML(text: count == 1 ? "1 more line of code" : "\(count) more lines of code")
      return element(
        "details", ["class": "listing hidden", "id": anchor],
        element("summary", [:], words, " ", place(listing.line)), "\n", code, verdict)
    }
    let words = listing.kind.words.map { element("span", ["class": "word"], HTML(text: $0)) }
    return element(
      "figure", ["class": listing.kind.mark, "id": anchor],
      element(
        "figcaption", [:], words ?? HTML(), words == nil ? "" : " ",
        place(listing.line, linkedTo: anchor)),
      "\n", code, verdict)
  }

  /// Where code stands in the chapter's Markdown, as a link to it on the page if it has an anchor.
  func place(_ line: Int, linkedTo anchor: String? = nil) -> HTML {
    let href = anchor.map { "#" + $0 }
    let text = HTML(text: "\(chapter.file):\(line)")
    return element(href == nil ? "span" : "a", ["class": "place", "href": href], text)
  }

  /// The next code's anchor, counted in its section: what is added to another section leaves it as it is.
  /// An excerpt has none, for its code has one on the chapter's page.
  mutating func codeAnchor() -> String? {
    if isExcerpt { return nil }
    codeCount += 1
    return "\(section.isEmpty ? "opening" : section).code-\(codeCount)"
  }

  /// Writes code in a language that is only shown.
  mutating func write(
    fence text: String, in language: String?, mark: String = "listing", to html: inout HTML
  ) {
    if language == KitCode.language {
      html += element(
        "figure", ["class": "listing declaration"],
        scrolling(text, highlighted(text), as: "code", label: "Swift"))
      return
    }
    let name = language.map { Self.languages[$0] ?? $0 }
    html.appendElement("figure", ["class": mark, "id": codeAnchor()]) { html in
      if let name {
        html.appendElement("figcaption") {
          $0 += element("span", ["class": "word"], HTML(text: name))
        }
      }
      html.endLine()
      write(scrolling: text, as: "code", label: name ?? "Text", to: &html) { $0.append(text: text) }
    }
  }

  private static let languages = ["python": "Python", "sh": "Shell", "console": "Shell"]

  /// Text set as it is. Where a line may be wider than a small screen, the keyboard can scroll it.
  func scrolling(_ text: String, _ marked: HTML, as name: String, label: String) -> HTML {
    var html = HTML()
    write(scrolling: text, as: name, label: label, to: &html) { $0 += marked }
    return html
  }

  private func write(
    scrolling text: String, as name: String, label: String, to html: inout HTML,
    _ content: (inout HTML) -> Void
  ) {
    let isWide = text.hasLine(longerThan: Self.narrowestColumns)
    html.appendElement(
      "pre",
      [
        "tabindex": isWide ? "0" : nil, "role": isWide ? "group" : nil,
        "aria-label": isWide ? label : nil,
      ]
    ) { $0.appendElement(name) { content(&$0) } }
  }

  /// The columns of code that a screen of 320 pixels shows, in a list or an answer too.
  private static let narrowestColumns = 26
}

extension String {
  /// Whether a line has more characters.
  fileprivate func hasLine(longerThan columns: Int) -> Bool {
    var start = startIndex
    while true {
      let end = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? endIndex
      let line = self[start..<end]
      // Counting characters takes its time, and no line has more of them than bytes.
      if line.utf8.count > columns {
        if line.utf8.allSatisfy({ $0 < 0x80 }) || line.count > columns { return true }
      }
      if end == endIndex { return false }
      start = utf8.index(after: end)
    }
  }
}

extension Listing.Kind {
  /// What a reader must know of a listing that is no plain part of the program.
  fileprivate var words: String? {
    switch self {
    case .shown, .hidden: nil
    case .error: "Does not compile, on purpose"
    case .trap: "Stops the program, on purpose"
    case .full: "Takes long, so only --full runs it"
    case .ignored(let reason): "Shown only, not compiled: \(reason)"
    }
  }

  fileprivate var mark: String {
    switch self {
    case .shown, .hidden: "listing"
    case .error: "listing error"
    case .trap: "listing trap"
    case .full: "listing full"
    case .ignored: "listing ignored"
    }
  }
}
