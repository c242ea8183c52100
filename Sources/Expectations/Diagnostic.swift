/// What a compiler says of a line.
package struct Diagnostic: Equatable, Sendable, Codable {
  package enum Severity: String, Sendable, Codable {
    case error, warning, note
  }

  /// Counted from 1 in the block it is about.
  package var line: Int
  package var severity: Severity
  package var text: String

  package init(line: Int, severity: Severity, text: String) {
    self.line = line
    self.severity = severity
    self.text = text
  }
}

extension Expectation {
  /// The diagnostics in the expectation's own words: a line of it stands for the first diagnostic that it
  /// fits, and what no line fits is written out. Notes count only where a line fits them.
  package func wording(of diagnostics: [Diagnostic]) -> String {
    var rest = diagnostics
    var worded: [String] = []
    for line in text.split(separator: "\n") {
      guard let expected = ExpectedDiagnostic(line),
        let index = rest.firstIndex(where: expected.fits)
      else { continue }
      rest.remove(at: index)
      worded.append(String(line))
    }
    worded += rest.filter { $0.severity != .note }.map {
      "\($0.line): \($0.severity.rawValue): \($0.text)"
    }
    return worded.joined(separator: "\n")
  }

  /// What a trap block printed and the message it ended with, in the expectation's own words: its last line
  /// stands for any message that contains it.
  package func wording(ofPrinted printed: String, trap message: String) -> String {
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init)
    let isExpected = last.map { !$0.isEmpty && message.contains($0) } ?? false
    let lines = printed.isEmpty || printed.hasSuffix("\n") ? printed : printed + "\n"
    return lines + (isExpected ? last ?? message : message)
  }
}

/// `error: TEXT` or `3: error: TEXT`: text that the message must contain.
private struct ExpectedDiagnostic {
  var line: Int?
  var severity: Diagnostic.Severity
  var text: String

  init?(_ written: Substring) {
    var fields = written.split(separator: ":", maxSplits: 2).map { $0.drop { $0 == " " } }
    if let number = fields.first.flatMap({ Int($0) }) {
      line = number
      fields.removeFirst()
    } else {
      fields = written.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
    }
    guard fields.count == 2, let severity = Diagnostic.Severity(rawValue: String(fields[0])) else {
      return nil
    }
    self.severity = severity
    text = String(fields[1])
  }

  func fits(_ diagnostic: Diagnostic) -> Bool {
    (line ?? diagnostic.line) == diagnostic.line && severity == diagnostic.severity
      && diagnostic.text.contains(text)
  }
}
