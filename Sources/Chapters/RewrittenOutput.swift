import Expectations

extension Output {
  /// How another expectation is written in this one's place: the lines of the Markdown to replace, counted
  /// from 0, and what stands there then; nil where it cannot stand there.
  package func written(
    _ corrected: String, over lines: [String]
  ) -> (range: Range<Int>, lines: [String])? {
    let new = corrected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch form {
    case .block:
      let fence = lines[line - 1]
      let margin = String(
        fence.prefix { $0 != "`" && $0 != "~" }
          .map { $0.isWhitespace || ">/".contains($0) ? $0 : " " })
      let isEmpty = corrected.isEmpty
      return (
        line..<(endLine - 1),
        isEmpty ? [] : new.map { ($0.isEmpty ? margin.trimmedEnd : margin) + $0 }
      )
    case .comments(let numbers):
      return numbers.count == new.count && numbers.count == endLine - line + 1
        ? (
          line - 1..<endLine,
          zip(numbers, new).compactMap { Self.comment(lines[$0 - 1], saying: $1) }
        )
        : written(new, overSeparate: numbers, lines)
    }
  }

  /// Comments with code between them: each keeps its line, so there must be as many as before.
  private func written(
    _ new: [String], overSeparate numbers: [Int], _ lines: [String]
  ) -> (range: Range<Int>, lines: [String])? {
    var rewritten = Array(lines[(line - 1)..<endLine])
    for (number, text) in zip(numbers, new) {
      guard let comment = Self.comment(lines[number - 1], saying: text) else { return nil }
      rewritten[number - line] = comment
    }
    let last = lines[endLine - 1]
    let extra = new.dropFirst(numbers.count).compactMap { text in
      Self.comment(
        String(last.prefix(while: \.isWhitespace)) + PrintsComment.opening + "\"", saying: text)
    }
    return new.count < numbers.count ? nil : (line - 1..<endLine, rewritten + extra)
  }

  private static func comment(_ line: String, saying text: String) -> String? {
    var line = line[...]
    guard let comment = PrintsComment(in: line) else { return nil }
    line.replaceSubrange(comment.range, with: text)
    return String(line)
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    String(reversed().drop(while: \.isWhitespace).reversed())
  }
}
