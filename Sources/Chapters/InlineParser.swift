/// Turns cmark's inline nodes into running text, and puts maths back together.
struct InlineParser {
  let source: SourceText
  private(set) var errors: [ChapterError] = []

  init(source: SourceText) {
    self.source = source
  }

  mutating func inlines(of nodes: [MarkdownNode]) -> [Inline] {
    var inlines: [Inline] = []
    for (index, node) in nodes.enumerated() {
      guard let inline = inline(node) else { continue }
      if case .code(let tex) = inline, isMath(nodes, index, after: inlines.last) {
        inlines.dropLastDollar()
        inlines.append(.math(tex))
      } else {
        inlines.appendJoining(inline)
      }
    }
    return inlines
  }

  private mutating func inline(_ node: MarkdownNode) -> Inline? {
    switch node.kind {
    case .text(let text):
      reportMissingFootnotes(in: text, node)
      return .text(text)
    case .footnoteReference(let number): return .footnote(number: number)
    case .code(let code): return .code(code)
    case .emphasis: return .emphasis(inlines(of: node.children))
    case .strong: return .strong(inlines(of: node.children))
    case .strikethrough: return .strikethrough(inlines(of: node.children))
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .link(let destination, let title):
      return .link(destination: destination, title: title, inlines(of: node.children))
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

  /// Whether the code span has a `$` on either side, the first of them not escaped.
  private func isMath(_ nodes: [MarkdownNode], _ index: Int, after last: Inline?) -> Bool {
    guard case .text(let before) = last, before.hasSuffix("$"), index + 1 < nodes.count,
      case .text(let after) = nodes[index + 1].kind, after.hasPrefix("$")
    else { return false }
    return !isDollarEscaped(before: nodes[index])
  }

  /// cmark's text is the same for `$` and `\$`; the source line tells.
  private func isDollarEscaped(before code: MarkdownNode) -> Bool {
    guard source.byteLines.indices.contains(code.lines.lowerBound - 1) else { return false }
    let line = source.byteLines[code.lines.lowerBound - 1]
    guard let tick = line.prefix(code.columns.lowerBound).lastIndex(of: UInt8(ascii: "`")),
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
      var document = try MarkdownNode(parsing: text)
      // A line that begins like a list, a heading or a quotation is a line all the same.
      if case .paragraph = document.children.first?.kind {
      } else {
        document = try MarkdownNode(parsing: text.escapingBlockMark)
      }
      inlines = parser.inlines(of: document.children.first?.children ?? [])
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

extension [Inline] {
  /// Joins neighbouring texts, and takes away the `$` that closed a formula.
  fileprivate mutating func appendJoining(_ inline: Inline) {
    guard case .text(var text) = inline else { return append(inline) }
    if case .math = last, text.hasPrefix("$") { text.removeFirst() }
    if case .text(let before) = last {
      self[count - 1] = .text(before + text)
    } else if !text.isEmpty {
      append(.text(text))
    }
  }

  fileprivate mutating func dropLastDollar() {
    guard case .text(let text) = last else { return }
    if text.count > 1 { self[count - 1] = .text(String(text.dropLast())) } else { removeLast() }
  }
}
