extension BlockParser {
  /// A footnote, which begins at the margin.
  mutating func footnote(_ node: MarkdownNode) -> Block.Content? {
    let line = node.lines.lowerBound
    guard depth == 0, source[line].hasPrefix("[^") else {
      report(.nestedFootnote, line: line)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return .footnote(Footnote(number: node.footnoteNumber, blocks: blocks(of: node.children)))
  }

  /// The footnotes that cmark drops: those that nothing refers to, and those whose label is taken.
  mutating func reportFootnotes(in document: MarkdownNode) {
    guard source.mayHaveFootnotes else { return }
    let code = document.codeLines
    let used = Set(document.children.filter(\.isFootnote).map(\.lines.lowerBound))
    var known: Set<String> = []
    for line in 1...source.lineCount where !code.contains(line) {
      guard let label = source.footnoteLabel(onLine: line) else { continue }
      if !known.insert(label.lowercased()).inserted {
        report(.repeatedFootnote(label), line: line)
      } else if !used.contains(line) {
        report(.unusedFootnote(label), line: line)
      }
    }
  }
}

extension InlineParser {
  /// What looks like the mark of a footnote and is plain text has no footnote.
  mutating func reportMissingFootnotes(in text: String, _ node: MarkdownNode) {
    guard source.mayHaveFootnotes else { return }
    for match in text.matches(of: /\[\^([^\]\s]+)\]/) {
      // cmark does not say where a mark stands of which it has dropped the footnote.
      let line = node.lines.lowerBound > 0 ? node.lines.lowerBound : source.line(of: match.0)
      if !source[line].contains("\\[^\(match.1)]") {
        report(.noFootnote(String(match.1)), line: line)
      }
    }
  }
}

extension SourceText {
  /// The first line that holds the text.
  fileprivate func line(of text: Substring) -> Int {
    (1...lineCount).first { self[$0].contains(text) } ?? 1
  }

  /// The label of the footnote that begins on the line, in whatever: `[^label]: …`
  fileprivate func footnoteLabel(onLine line: Int) -> String? {
    self[line].prefixMatch(of: /[ >]*\[\^([^\]\s]+)\]:/).map { String($0.1) }
  }
}

extension MarkdownNode {
  /// The lines of the code in it, where nothing else is meant.
  fileprivate var codeLines: Set<Int> {
    switch kind {
    case .fencedCode, .indentedCode, .htmlBlock: Set(lines)
    default: children.reduce(into: []) { $0.formUnion($1.codeLines) }
    }
  }
}
