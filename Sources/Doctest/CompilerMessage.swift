import Expectations

/// What the compiler says of a line, with the excerpt it shows below.
struct CompilerMessage: Equatable, Sendable {
  var file: String
  var line: Int
  var column: Int
  var severity: Diagnostic.Severity
  var text: String
  /// The line of code and the marks below it.
  var excerpt: [String] = []
}

extension CompilerMessage: CustomStringConvertible {
  var description: String {
    (["\(file):\(line):\(column): \(severity.rawValue): \(text)"] + excerpt).joined(separator: "\n")
  }
}

extension CompilerMessage {
  /// Reads `FILE:LINE:COLUMN: SEVERITY: TEXT` with what stands below each; the compiler says some things
  /// once for each of its stages, and they are taken once.
  static func parse(_ output: String) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    for line in output.split(separator: "\n") {
      if let message = CompilerMessage(line) {
        messages.append(message)
      } else if let last = messages.indices.last {
        messages[last].excerpt.append(String(line))
      }
    }
    var unique: [CompilerMessage] = []
    for message in messages where !unique.contains(where: message.repeats) {
      unique.append(message)
    }
    return unique
  }

  private init?(_ line: Substring) {
    let pattern = /(.+?):(\d+):(\d+): (error|warning|note): (.*)/
    guard let match = line.wholeMatch(of: pattern), let number = Int(match.2),
      let column = Int(match.3), let severity = Diagnostic.Severity(rawValue: String(match.4))
    else { return nil }
    self.init(
      file: String(match.1), line: number, column: column, severity: severity,
      text: String(match.5))
  }

  private func repeats(_ other: CompilerMessage) -> Bool {
    (file, line, column, text) == (other.file, other.line, other.column, other.text)
  }
}

extension Program {
  /// The messages about the program's blocks, without notes to something that is said elsewhere.
  func own(_ messages: [CompilerMessage]) -> [CompilerMessage] {
    var isAbout = false
    return messages.filter { message in
      if message.severity != .note { isAbout = contains(message) }
      return isAbout
    }
  }

  /// Whether the message is about a line of one of the program's blocks.
  func contains(_ message: CompilerMessage) -> Bool {
    message.file == file
      && listings.contains { ($0.line...$0.endLine).contains(message.line) && $0.isCompiled }
  }
}
