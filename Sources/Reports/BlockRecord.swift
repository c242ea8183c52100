/// What became of one block of a Markdown file: a line of every report that a machine reads.
package struct BlockRecord: Equatable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable {
    case swift, hidden, error, trap, full, ignore, figure
  }

  package enum Verdict: String, Sendable, Codable {
    case matched
    /// It was compiled and run, and there is nothing to compare.
    case ran
    case ignored
    /// It takes long and was not run this time.
    case recorded
    case differs
    /// The program stopped in this block.
    case stopped
    /// The program ended before this block.
    case notReached = "not reached"
    case notBuilt = "not built"

    package var isGood: Bool {
      switch self {
      case .matched, .ran, .ignored, .recorded: true
      case .differs, .stopped, .notReached, .notBuilt: false
      }
    }
  }

  package var file: String
  /// The line of the block's opening fence, or of a figure.
  package var line: Int
  package var kind: Kind
  package var verdict: Verdict
  /// What is wrong, as a compiler would write it, with the lines that show it.
  package var message: String?
  package var expected: String?
  /// What it printed, what the compiler said of it, or how it trapped.
  package var printed: String?
  package var seconds: Double

  package init(
    file: String, line: Int, kind: Kind, verdict: Verdict, message: String? = nil,
    expected: String? = nil, printed: String? = nil, seconds: Double = 0
  ) {
    self.file = file
    self.line = line
    self.kind = kind
    self.verdict = verdict
    self.message = message
    self.expected = expected
    self.printed = printed
    self.seconds = seconds
  }
}
