/// What a chapter says a listing prints, and where it says so.
package struct Output: Equatable, Sendable, Codable {
  package enum Form: Equatable, Sendable, Codable {
    /// An `output` block.
    case block
    /// `// Prints "…"` comments in the listing, on these lines.
    case comments(lines: [Int])
  }

  package var form: Form
  package var expectation: Expectation
  /// The line of the opening fence, or of the first comment.
  package var line: Int
  /// The line of the closing fence, or of the last comment.
  package var endLine: Int

  package init(form: Form, expectation: Expectation, lines: ClosedRange<Int>) {
    self.form = form
    self.expectation = expectation
    line = lines.lowerBound
    endLine = lines.upperBound
  }
}

extension Output {
  /// The line of the Markdown where the expectation's line `index` stands, or would stand.
  package func line(at index: Int) -> Int {
    switch form {
    case .block: line + 1 + index
    case .comments(let lines): lines[min(index, lines.count - 1)]
    }
  }
}
