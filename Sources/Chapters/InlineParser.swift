/// Turns cmark's inline nodes into running text, and puts maths back together.
struct InlineParser {
  let source: SourceText
  private(set) var errors: [ChapterError] = []

  init(source: SourceText) {
    self.source = source
  }

  /// What stands in a paragraph, a heading, an emphasis.
  mutating func inlines(in outer: MarkdownNode) -> [Inline] {
    var text = JoinedInlines()
    var rest = outer.firstChild
    while let node = rest {
      rest = node.next
      switch inline(node) {
      case .text(let more): text.append(more)
      case .code(let tex) where text.endsInDollar && isMath(node): text.append(math: tex)
      case let inline?: text.append(inline)
      case nil: break
      }
    }
    return text.finished()
  }

  private mutating func inline(_ node: MarkdownNode) -> Inline? {
    switch node.kind {
    case .text(let text):
      reportMissingFootnotes(in: text, node)
      return .text(text)
    case .footnoteReference(let number): return .footnote(number: number)
    case .code(let code): return .code(code)
    case .emphasis: return .emphasis(inlines(in: node))
    case .strong: return .strong(inlines(in: node))
    case .strikethrough: return .strikethrough(inlines(in: node))
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .link(let destination, let title):
      return .link(destination: destination, title: title, inlines(in: node))
    case .html(let tag): return html(tag, line: node.lines.lowerBound)
    case .image: report(.misplacedFigure, line: node.lines.lowerBound)
    default: break
    }
    return nil
  }

  private static let tags: Set<String> = [
    "<kbd>", "</kbd>", "<sub>", "</sub>", "<sup>", "</sup>", "<br>", "<br/>", "<br >", "<br />",
  ]

  private mutating func html(_ tag: String, line: Int) -> Inline? {
    if tag.hasPrefix("<!--") { return nil }
    if Self.tags.contains(tag) { return .tag(tag) }
    report(.unknownHTML(tag), line: line)
    return nil
  }

  mutating func report(_ reason: ChapterError.Reason, line: Int) {
    let location = SourceLocation(file: source.file, line: line)
    errors.append(ChapterError(reason: reason, location: location))
  }

  /// Whether the code span behind a `$` has one on the other side too, the first of them not escaped.
  private func isMath(_ code: MarkdownNode) -> Bool {
    guard case .text(let after) = code.next?.kind, after.hasPrefix("$") else { return false }
    return !isDollarEscaped(before: code)
  }

  /// cmark's text is the same for `$` and `\$`; the source line tells.
  private func isDollarEscaped(before code: MarkdownNode) -> Bool {
    guard (1...source.lineCount).contains(code.lines.lowerBound) else { return false }
    let line = source.bytes(ofLine: code.lines.lowerBound)
    guard let tick = line.prefix(code.column).lastIndex(of: UInt8(ascii: "`")),
      let dollar = line[..<tick].lastIndex(of: UInt8(ascii: "$"))
    else { return false }
    return dollar > line.startIndex && line[dollar - 1] == UInt8(ascii: "\\")
  }
}

extension InlineParser {
  /// The inlines of one line that cmark has not parsed, such as a summary.
  static func inlines(
    ofLine text: String, line: Int, source: SourceText, errors: inout [ChapterError]
  ) -> [Inline] {
    var parser = InlineParser(source: SourceText(text, file: source.file))
    var inlines: [Inline] = []
    do throws(NestedTooDeeply) {
      func paragraph(_ document: MarkdownNode) -> [Inline]? {
        document.firstChild.flatMap { $0.isParagraph ? parser.inlines(in: $0) : nil }
      }
      if let asWritten = try MarkdownTree.of(text, read: paragraph) {
        inlines = asWritten
      } else {
        // A line that begins like a list, a heading or a quotation is a line all the same.
        inlines = try MarkdownTree.of(text.escapingBlockMark, read: paragraph) ?? []
      }
    } catch {
      parser.report(.nestedTooDeeply(limit: SourceLimits.deepestNesting), line: line)
    }
    errors += parser.errors.map { error in
      ChapterError(reason: error.reason, location: SourceLocation(file: source.file, line: line))
    }
    return inlines
  }
}

extension String {
  /// With the mark that would begin a block made a character: `1\. One` of `1. One`.
  fileprivate var escapingBlockMark: String {
    let indent = prefix(while: \.isWhitespace)
    let number = dropFirst(indent.count).prefix(while: \.isNumber)
    return indent + number + "\\" + dropFirst(indent.count + number.count)
  }
}

/// Inlines of which neighbouring texts are one, and the `$` around formulas are none.
private struct JoinedInlines {
  private var inlines: [Inline] = []
  /// What comes behind the inlines, and may go on.
  private var text = ""
  private var isAfterMath = false

  var endsInDollar: Bool { text.utf8.last == UInt8(ascii: "$") }

  mutating func append(_ more: String) {
    text += isAfterMath ? String(more.dropFirst()) : more
    isAfterMath = false
  }

  mutating func append(_ inline: Inline) {
    endText()
    inlines.append(inline)
  }

  /// Takes the `$` before it away, and the one that the text behind it begins with.
  mutating func append(math tex: String) {
    text.removeLast()
    append(.math(tex))
    isAfterMath = true
  }

  private mutating func endText() {
    if text.isEmpty { return }
    inlines.append(.text(text))
    text = ""
  }

  mutating func finished() -> [Inline] {
    endText()
    return inlines
  }
}
