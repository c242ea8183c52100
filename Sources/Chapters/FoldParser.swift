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
    let isQuiz = id?.hasPrefix("quiz-") == true
    var inside: [Block] = []
    var nodes: [MarkdownNode] = []
    while let node = rest.popFirst() {
      if case .htmlBlock(let html) = node.kind, FoldTag(html) == .closing {
        let content =
          if let id, isQuiz {
            quiz(id: id, question: title(summary, id: id, line: line), nodes: nodes, line: line)
          } else {
            fold(id, summary, inside, line: line)
          }
        return content.map { Block(content: $0, lines: line...node.lines.upperBound) }
      }
      if isQuiz {
        nodes.append(node)
      } else if let block = block(node, rest: &rest) {
        inside.append(block)
      }
    }
    report(.unclosedDetails, line: line)
    return nil
  }

  private mutating func fold(
    _ id: String?, _ summary: String, _ inside: [Block], line: Int
  ) -> Block.Content {
    let title = title(summary, id: id, line: line)
    exercises.meet(fold: title.plainText, line: line)
    guard let id else { return .details(summary: title, inside) }
    return .question(Question(id: id, question: title, answer: inside))
  }

  private mutating func title(_ summary: String, id: String?, line: Int) -> [Inline] {
    if let id {
      let isKnown = id.hasPrefix("q-") || id.hasPrefix("quiz-")
      if !isKnown || !id.isIdentifier { report(.malformedQuestionID(id), line: line) }
      if !questionIDs.insert(id).inserted { report(.repeatedQuestionID(id), line: line) }
    }
    return InlineParser.inlines(ofLine: summary, line: line, source: source, errors: &errors)
  }
}
