import Expectations

/// Turns cmark's nodes into a chapter's blocks, and notes the author's mistakes.
struct BlockParser {
  let source: SourceText
  private(set) var listings: [Listing] = []
  private(set) var errors: [ChapterError] = []
  private var section: String?
  private var anchors: [String: Int] = [:]
  private var questionIDs: Set<String> = []
  /// How deep in lists and folds we are; an alert is none there.
  private var depth = 0

  init(source: SourceText) {
    self.source = source
  }

  mutating func report(_ reason: ChapterError.Reason, line: Int) {
    let location = SourceLocation(file: source.file, line: line)
    errors.append(ChapterError(reason: reason, location: location))
  }

  /// The mistakes, those included that show only at the end.
  mutating func finished() -> [ChapterError] {
    for listing in listings where listing.output == nil {
      switch listing.kind {
      case .error: report(.missingOutput(of: "error"), line: listing.line)
      case .trap: report(.missingOutput(of: "trap"), line: listing.line)
      case .shown, .hidden, .ignored: break
      }
    }
    return errors
  }

  mutating func blocks(of nodes: [MarkdownNode]) -> [Block] {
    var rest = nodes[...]
    var blocks: [Block] = []
    while let node = rest.popFirst() {
      if let block = block(node, rest: &rest) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(
    _ node: MarkdownNode, rest: inout ArraySlice<MarkdownNode>
  ) -> Block? {
    if case .htmlBlock(let html) = node.kind { return folded(html, node, rest: &rest) }
    guard let content = content(node) else { return nil }
    return Block(content: content, lines: node.lines)
  }

  private mutating func content(_ node: MarkdownNode) -> Block.Content? {
    switch node.kind {
    case .heading(let level): return .heading(heading(node, level: level))
    case .paragraph: return paragraph(node)
    case .blockQuote: return quote(node)
    case .list(let start, let isTight):
      depth += 1
      defer { depth -= 1 }
      let items = node.children.map { blocks(of: $0.children) }
      return .list(List(start: start, isTight: isTight, items: items))
    case .table(let alignments): return .table(table(node, alignments))
    case .fencedCode(let text): return fence(node, text: text)
    case .indentedCode(let text): return .fence(language: nil, text: text)
    case .thematicBreak: return .rule
    default: return nil
    }
  }
}

// MARK: Text

extension BlockParser {
  private mutating func heading(_ node: MarkdownNode, level: Int) -> Heading {
    let text = inlines(node.children)
    if level == 2 { section = text.plainText }
    let anchor = text.plainText.anchor
    let uses = anchors[anchor, default: 0]
    anchors[anchor] = uses + 1
    return Heading(level: level, text: text, anchor: uses == 0 ? anchor : "\(anchor)-\(uses)")
  }

  private mutating func paragraph(_ node: MarkdownNode) -> Block.Content? {
    guard node.children.count == 1, case .image(let destination, _) = node.children[0].kind else {
      return .paragraph(inlines(node.children))
    }
    guard let name = figureName(destination) else {
      report(.figureOutsideFolder(destination), line: node.lines.lowerBound)
      return nil
    }
    return .figure(Figure(name: name, caption: inlines(node.children[0].children)))
  }

  private func figureName(_ path: String) -> String? {
    guard path.hasPrefix("figures/"), path.hasSuffix(".svg") else { return nil }
    let name = path.dropFirst("figures/".count).dropLast(".svg".count)
    return name.isIdentifier ? String(name) : nil
  }

  private mutating func table(_ node: MarkdownNode, _ alignments: [Table.Alignment]) -> Table {
    var rows = node.children.map { row in row.children.map { inlines($0.children) } }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    return Table(alignments: alignments, header: header, rows: rows)
  }

  private mutating func inlines(_ nodes: [MarkdownNode]) -> [Inline] {
    var parser = InlineParser(source: source)
    let inlines = parser.inlines(of: nodes)
    errors += parser.errors
    return inlines
  }
}

// MARK: Alerts

extension BlockParser {
  private mutating func quote(_ node: MarkdownNode) -> Block.Content? {
    guard let name = alertName(node) else { return .quote(blocks(of: node.children)) }
    let line = node.lines.lowerBound
    guard let kind = Alert.Kind(rawValue: name.lowercased()) else {
      let known = Alert.Kind.allCases.map(\.rawValue)
      report(
        .unknownAlert(name, nearest: nearestName(to: name, among: known)?.uppercased()), line: line)
      return nil
    }
    if depth > 0 {
      report(
        .malformedAlert("an alert inside a list or a fold is a plain quote on GitHub; move it out"),
        line: line)
    }
    var children = node.children
    let paragraph = children[0].children
    guard let end = paragraph.firstIndex(where: { $0.kind == .softBreak }),
      paragraph[..<end].map(\.literal).joined() == "[!\(name)]"
    else {
      report(
        .malformedAlert("[!\(name)] stands alone on its line; the text follows on the next"),
        line: line)
      return nil
    }
    children[0].children.removeSubrange(...end)
    return .alert(Alert(kind: kind, blocks: blocks(of: children)))
  }

  /// The word of a first paragraph that begins `[!WORD]`.
  private func alertName(_ node: MarkdownNode) -> String? {
    guard let first = node.children.first, first.kind == .paragraph else { return nil }
    let text = first.children.prefix { $0.kind != .softBreak }.map(\.literal).joined()
    guard text.hasPrefix("[!"), let end = text.firstIndex(of: "]") else { return nil }
    return String(text[text.index(text.startIndex, offsetBy: 2)..<end])
  }
}

extension MarkdownNode {
  fileprivate var literal: String {
    if case .text(let text) = kind { text } else { "" }
  }
}

// MARK: Folds

extension BlockParser {
  /// Everything between a `<details>` and its `</details>`.
  private mutating func folded(
    _ html: String, _ node: MarkdownNode, rest: inout ArraySlice<MarkdownNode>
  ) -> Block? {
    let line = node.lines.lowerBound
    switch FoldTag(html) {
    case .comment: return nil
    case .closing: report(.strayClosingDetails, line: line)
    case .malformed(let problem): report(.malformedDetails(problem), line: line)
    case .unknown(let tag): report(.unknownHTML(tag), line: line)
    case .opening(let id, let summary):
      return fold(id: id, summary: summary, line: line, rest: &rest)
    }
    return nil
  }

  private mutating func fold(
    id: String?, summary: String, line: Int, rest: inout ArraySlice<MarkdownNode>
  ) -> Block? {
    depth += 1
    defer { depth -= 1 }
    var inside: [Block] = []
    while let node = rest.popFirst() {
      if case .htmlBlock(let html) = node.kind, FoldTag(html) == .closing {
        let lines = line...node.lines.upperBound
        return Block(content: fold(id, summary, inside, line: line), lines: lines)
      }
      if let block = block(node, rest: &rest) { inside.append(block) }
    }
    report(.unclosedDetails, line: line)
    return nil
  }

  private mutating func fold(
    _ id: String?, _ summary: String, _ inside: [Block], line: Int
  ) -> Block.Content {
    let title = InlineParser.inlines(ofLine: summary, line: line, source: source, errors: &errors)
    guard let id else { return .details(summary: title, inside) }
    if !id.hasPrefix("q-") || !id.isIdentifier { report(.malformedQuestionID(id), line: line) }
    if !questionIDs.insert(id).inserted { report(.repeatedQuestionID(id), line: line) }
    return .question(Question(id: id, question: title, answer: inside))
  }
}

// MARK: Fences

extension BlockParser {
  private mutating func fence(_ node: MarkdownNode, text: String) -> Block.Content? {
    let line = node.lines.lowerBound
    guard isClosed(node) else {
      report(.unclosedFence, line: line)
      return nil
    }
    do throws(ChapterError.Reason) {
      switch try FenceInfo(parsing: info(ofFenceAt: line)) {
      case .swift(let kind): return listing(kind, node, code: text)
      case .output(let tolerance, let isUnordered, let isLiteral):
        let expectation = Expectation(
          text: text.droppingFinalNewline, tolerance: tolerance, isUnordered: isUnordered,
          isLiteral: isLiteral)
        return output(Output(form: .block, expectation: expectation, lines: node.lines))
      case .math: return .math(text.droppingFinalNewline)
      case .other(let language): return .fence(language: language, text: text)
      }
    } catch {
      report(error, line: line)
      return nil
    }
  }

  private mutating func listing(
    _ kind: Listing.Kind, _ node: MarkdownNode, code: String
  ) -> Block.Content {
    let line = node.lines.lowerBound
    let listing = Listing(
      kind: kind, code: code, line: line, endLine: node.lines.upperBound,
      indent: node.columns.lowerBound - 1, section: section,
      output: Output(printsCommentsIn: code, firstLine: line + 1))
    listings.append(listing)
    return .listing(listing)
  }

  private mutating func output(_ output: Output) -> Block.Content? {
    guard let last = listings.indices.last else {
      report(.outputWithoutCode, line: output.line)
      return nil
    }
    if !listings[last].isCompiled {
      report(.outputOfIgnoredCode, line: output.line)
    } else if listings[last].output != nil {
      report(.secondOutput, line: output.line)
    } else {
      listings[last].output = output
      return .output(ofListing: last, output)
    }
    return nil
  }

  /// The words behind the backticks, from the source: cmark hands them over unescaped.
  private func info(ofFenceAt line: Int) -> String {
    let text = source[line]
    guard let start = text.firstIndex(where: { $0 == "`" || $0 == "~" }) else { return "" }
    return String(text[start...].drop { $0 == text[start] })
  }

  /// cmark closes an open fence at the end of what holds it and says nothing.
  private func isClosed(_ node: MarkdownNode) -> Bool {
    let opening = source[node.lines.lowerBound]
    guard node.lines.count > 1, let mark = opening.first(where: { $0 == "`" || $0 == "~" }) else {
      return false
    }
    let length = opening.drop { $0 != mark }.prefix { $0 == mark }.count
    let closing = source[node.lines.upperBound].drop { $0 == " " || $0 == ">" || $0 == "\t" }
    let marks = closing.prefix { $0 == mark }
    return marks.count >= length && closing[marks.endIndex...].allSatisfy(\.isWhitespace)
  }
}

extension String {
  fileprivate var droppingFinalNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
