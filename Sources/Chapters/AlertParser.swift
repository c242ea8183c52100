extension BlockParser {
  mutating func quote(_ node: MarkdownNode) -> Block.Content? {
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
    guard let end = children[0].children.first(where: \.isSoftBreak),
      children[0].firstLine == "[!\(name)]"
    else {
      report(
        .malformedAlert("[!\(name)] stands alone on its line; the text follows on the next"),
        line: line)
      return nil
    }
    children[0] = children[0].dropping(through: end)
    return .alert(Alert(kind: kind, blocks: blocks(of: children)))
  }

  /// The word of a first paragraph that begins `[!WORD]`.
  private func alertName(_ node: MarkdownNode) -> String? {
    guard let first = node.children.first, first.isParagraph else { return nil }
    let text = first.firstLine
    guard text.hasPrefix("[!"), let end = text.firstIndex(of: "]") else { return nil }
    return String(text[text.index(text.startIndex, offsetBy: 2)..<end])
  }
}

extension MarkdownNode {
  fileprivate var firstLine: String { children.prefix { !$0.isSoftBreak }.map(\.literal).joined() }

  fileprivate var literal: String {
    if case .text(let text) = kind { text } else { "" }
  }
}
