extension BlockParser {
  /// Everything between a `<details>` and its `</details>`.
  mutating func folded(
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
