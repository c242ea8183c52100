/// The lines of a Markdown file, counted from 1.
struct SourceText {
  static let longestLine = 10_000
  static let mostColumns = 100

  let file: String
  let lines: [Substring]

  init(_ text: String, file: String) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  subscript(line: Int) -> Substring {
    lines.indices.contains(line - 1) ? lines[line - 1] : ""
  }

  /// What cmark takes quadratic time over, found before it sees it.
  var limitErrors: [ChapterError] {
    zip(1..., lines).compactMap { number, line in
      let location = SourceLocation(file: file, line: number)
      if line.utf8.count > Self.longestLine {
        return ChapterError(reason: .lineTooLong(limit: Self.longestLine), location: location)
      }
      if line.utf8.count(where: { $0 == UInt8(ascii: "|") }) > Self.mostColumns + 1 {
        return ChapterError(reason: .tooManyColumns(limit: Self.mostColumns), location: location)
      }
      return nil
    }
  }

  /// The text with these lines empty, so that the numbers of the others stay.
  func blanking(_ blank: ClosedRange<Int>) -> String {
    zip(1..., lines).map { blank.contains($0) ? "" : $1 }.joined(separator: "\n")
  }
}
