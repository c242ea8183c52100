import Chapters

/// What a chapter gives to its page.
struct ChapterText: Sendable {
  var title: HTML
  var contents: [(anchor: String, text: HTML)]
  var body: HTML
}

/// A chapter with what it gives to its page, what is wrong with that, and the code that is highlighted in it.
struct WovenChapter: Sendable {
  var chapter: Chapter
  var text: ChapterText
  var errors: [WeaveError]
  var highlighted = KeptHighlighting()
}

extension ChapterWeaver {
  mutating func page() -> ChapterText {
    reportRepeatedAnchors()
    let contents = chapter.headings.filter { $0.level == 2 }.map { heading in
      (heading.anchor, HTML(text: heading.text.plainText))
    }
    var text = HTML()
    // A page is seldom twice as long as its Markdown.
    text.reserveCapacity(2 * chapter.text.utf8.count)
    write(body: body, to: &text)
    text += footnotes()
    return ChapterText(
      title: HTML(text: chapter.frontMatter.title), contents: contents, body: text)
  }

  /// The blocks without the title: the page's header has it.
  private var body: [Block] {
    guard let first = chapter.blocks.first, case .heading(let heading) = first.content,
      heading.level == 1
    else { return chapter.blocks }
    return Array(chapter.blocks.dropFirst())
  }

  private mutating func reportRepeatedAnchors() {
    var seen: Set<String> = []
    for (anchor, line) in chapter.anchors where !seen.insert(anchor).inserted {
      lines = line...line
      note(.repeatedAnchor(anchor))
    }
  }
}
