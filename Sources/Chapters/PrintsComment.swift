import Expectations

extension Output {
  /// Gathers the `// Prints "…"` comments of a listing: read downwards, they are its whole output.
  init?(printsCommentsIn code: String, firstLine: Int) {
    let comments = zip(firstLine..., code.split(separator: "\n", omittingEmptySubsequences: false))
      .compactMap { line, text in PrintsComment(in: text).map { (line: line, text: $0.text) } }
    guard let first = comments.first, let last = comments.last else { return nil }
    self.init(
      form: .comments(lines: comments.map(\.line)),
      expectation: Expectation(
        text: comments.map(\.text).joined(separator: "\n"), tolerance: nil, isUnordered: false,
        isLiteral: false),
      lines: first.line...last.line)
  }
}

/// `// Prints "…"` at the end of a line: what stands between the first quotation mark and the last.
package struct PrintsComment {
  package static let opening = "// Prints \""

  package var range: Range<Substring.Index>
  package var text: String

  package init?(in line: Substring) {
    guard let opening = line.ranges(of: Self.opening).last else { return nil }
    let rest = line[opening.upperBound...]
    guard let end = rest.lastIndex(of: "\""),
      rest[rest.index(after: end)...].allSatisfy(\.isWhitespace)
    else { return nil }
    range = opening.upperBound..<end
    text = String(line[range])
  }
}
