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
