import Expectations

extension Output {
  /// Gathers the `// Prints "…"` comments of a listing: read downwards, they are its whole output.
  init?(printsCommentsIn code: String, firstLine: Int) {
    let comments = zip(firstLine..., code.textLines)
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

/// `// Prints "…"` at the end of a line, or `// prints "…"`: what stands between the first quotation mark and
/// the last.
package struct PrintsComment {
  package static let opening = "// Prints \""
  private static let openings = [opening, "// prints \""]

  package var range: Range<Substring.Index>
  package var text: String

  package init?(in line: Substring) {
    let bytes = line.utf8
    guard let start = Self.openings.compactMap({ bytes.endOfLast($0.utf8) }).max(),
      let end = bytes[start...].lastIndex(of: UInt8(ascii: "\"")),
      line[bytes.index(after: end)...].allSatisfy(\.isWhitespace)
    else { return nil }
    range = start..<end
    text = String(line[range])
  }
}

extension Substring.UTF8View {
  /// Where the last of these bytes' occurrences ends. Every line of code is searched.
  fileprivate func endOfLast(_ pattern: String.UTF8View) -> Index? {
    var place = endIndex
    while let slash = self[..<place].lastIndex(of: UInt8(ascii: "/")) {
      if self[slash...].starts(with: pattern) { return index(slash, offsetBy: pattern.count) }
      place = slash
    }
    return nil
  }
}
