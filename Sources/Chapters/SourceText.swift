/// The lines of a Markdown file, counted from 1.
struct SourceText {
  let file: String
  let lines: [Substring]

  init(_ text: String, file: String) {
    self.file = file
    // By bytes, for "\r\n" is one character, and no line feed.
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Substring.init)
  }

  subscript(line: Int) -> Substring {
    lines.indices.contains(line - 1) ? lines[line - 1] : ""
  }

  /// The text with these lines empty, so that the numbers of the others stay.
  func blanking(_ blank: ClosedRange<Int>) -> String {
    zip(1..., lines).map { blank.contains($0) ? "" : $1 }.joined(separator: "\n")
  }
}
