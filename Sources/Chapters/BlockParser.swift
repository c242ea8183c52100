/// Turns cmark's nodes into a chapter's blocks, and notes the author's mistakes.
struct BlockParser {
  let source: SourceText
  var listings: [Listing] = []
  var counterparts: [Counterpart] = []
  var errors: [ChapterError] = []
  var section: String?
  private var anchors: [String: Int] = [:]
  var questionIDs: Set<String> = []
  var exercises = ExerciseParser()
  /// Whether the last Swift block belongs to an exercise, so that no output can belong to it.
  var isAfterExercise = false
  /// How deep in lists and folds we are; an alert is none there.
  var depth = 0
  /// Whether blocks may say which programs they belong to: in a chapter they are all one.
  var hasSessions = false

  init(source: SourceText) {
    self.source = source
  }

  mutating func report(_ reason: ChapterError.Reason, line: Int) {
    let location = SourceLocation(file: source.file, line: line)
    errors.append(ChapterError(reason: reason, location: location))
  }

  /// The exercises and the mistakes, those included that show only at the end.
  mutating func finished() -> (exercises: [Exercise], errors: [ChapterError]) {
    for listing in listings where listing.output == nil {
      switch listing.kind {
      case .error: report(.missingOutput(of: "error"), line: listing.line)
      case .trap: report(.missingOutput(of: "trap"), line: listing.line)
      case .full: report(.missingOutput(of: "full"), line: listing.line)
      case .shown, .hidden, .ignored: break
      }
    }
    for counterpart in counterparts where listings[counterpart.listing].output == nil {
      report(.misplacedParity, line: counterpart.line)
    }
    let exercises = exercises.finished { reason, line in
      errors.append(
        ChapterError(reason: reason, location: SourceLocation(file: source.file, line: line)))
    }
    return (exercises, errors)
  }

  mutating func blocks(of nodes: [MarkdownNode]) -> [Block] {
    var rest = nodes[...]
    var blocks: [Block] = []
    while let node = rest.popFirst() {
      if let block = block(node, rest: &rest) { blocks.append(block) }
    }
    return blocks
  }

  mutating func block(
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
      let children = node.children
      if children.contains(where: \.isTask) {
        report(.taskOutsideQuiz, line: node.lines.lowerBound)
      }
      let items = children.map { blocks(of: $0.children) }
      return .list(List(start: start, isTight: isTight, items: items))
    case .table(let alignments): return .table(table(node, alignments))
    case .fencedCode(let text): return fence(node, text: text)
    case .indentedCode(let text): return .fence(language: nil, text: text)
    case .thematicBreak: return .rule
    case .footnote: return footnote(node)
    default: return nil
    }
  }
}

extension BlockParser {
  private mutating func heading(_ node: MarkdownNode, level: Int) -> Heading {
    let text = inlines(in: node)
    if level == 2 { section = text.plainText }
    let anchor = text.plainText.anchor
    let uses = anchors[anchor, default: 0]
    anchors[anchor] = uses + 1
    let heading = Heading(
      level: level, text: text, anchor: uses == 0 ? anchor : "\(anchor)-\(uses)")
    exercises.meet(heading: heading, line: node.lines.lowerBound)
    return heading
  }

  private mutating func paragraph(_ node: MarkdownNode) -> Block.Content? {
    guard let image = node.onlyChild, case .image(let destination, _) = image.kind else {
      return .paragraph(inlines(in: node))
    }
    guard let name = figureName(destination) else {
      report(.figureOutsideFolder(destination), line: node.lines.lowerBound)
      return nil
    }
    return .figure(Figure(name: name, caption: inlines(in: image)))
  }

  private func figureName(_ path: String) -> String? {
    guard path.hasPrefix("figures/"), path.hasSuffix(".svg") else { return nil }
    let name = path.dropFirst("figures/".count).dropLast(".svg".count)
    return name.isIdentifier ? String(name) : nil
  }

  private mutating func table(_ node: MarkdownNode, _ alignments: [Table.Alignment]) -> Table {
    var rows = node.children.map { row in row.children.map { inlines(in: $0) } }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    return Table(alignments: alignments, header: header, rows: rows)
  }

  private mutating func inlines(in node: MarkdownNode) -> [Inline] {
    var parser = InlineParser(source: source)
    let inlines = parser.inlines(in: node)
    errors += parser.errors
    return inlines
  }
}
