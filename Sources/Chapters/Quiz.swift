/// A question of a chapter's quiz: one of its choices is right, and each says why.
package struct Quiz: Equatable, Sendable {
  package struct Choice: Equatable, Sendable {
    package var text: [Inline]
    package var isRight: Bool
    package var reason: [Block]
  }

  /// Stable for ever: `quiz-…`.
  package var id: String
  package var question: [Inline]
  package var choices: [Choice]
}

extension BlockParser {
  /// What stands in a fold whose id begins `quiz-`: one task list, the right choice ticked.
  ///
  ///     - [ ] The choice.
  ///
  ///       The reason, after a blank line.
  mutating func quiz(
    id: String, question: [Inline], nodes: [MarkdownNode], line: Int
  ) -> Block.Content? {
    guard nodes.count == 1, case .list = nodes[0].kind else {
      report(.malformedQuiz("a quiz holds one list of choices and nothing else"), line: line)
      return nil
    }
    let choices = nodes[0].children.compactMap { choice($0) }
    let right = choices.count(where: \.isRight)
    if choices.count == nodes[0].children.count, choices.count < 2 || right != 1 {
      report(
        .malformedQuiz("a quiz has two choices or more, and [x] marks the right one"), line: line)
    }
    return .quiz(Quiz(id: id, question: question, choices: choices))
  }

  private mutating func choice(_ node: MarkdownNode) -> Quiz.Choice? {
    guard case .task(let isTicked) = node.kind else {
      report(.malformedQuiz("a choice begins '- [ ]' or '- [x]'"), line: node.lines.lowerBound)
      return nil
    }
    var parts = blocks(of: node.children)
    guard parts.count > 1, case .paragraph(let text) = parts.removeFirst().content else {
      report(
        .malformedQuiz(
          "a choice is followed by its reason: a blank line, then an indented paragraph"),
        line: node.lines.lowerBound)
      return nil
    }
    return Quiz.Choice(text: text, isRight: isTicked, reason: parts)
  }
}
