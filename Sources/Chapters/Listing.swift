import Expectations

/// A Swift block of a chapter: one step of its program.
package struct Listing: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Shown, compiled and run.
    case shown
    /// Compiled and run, folded away on the page.
    case hidden
    /// Must not compile at this point.
    case error
    /// Must trap; what follows goes on without it.
    case trap
    /// Statements that take long: compiled always, run by `--full`; what they printed is recorded.
    case full
    /// Shown only.
    case ignored(because: String)
  }

  package var kind: Kind
  package var code: String
  /// The line of the opening fence; the code begins on the next one.
  package var line: Int
  /// The line of the closing fence.
  package var endLine: Int
  /// How far the block is indented, so that columns of diagnostics are those of the Markdown.
  package var indent: Int
  /// The level-2 heading it stands under.
  package var section: String?
  package var output: Output?
  /// The programs of a document that the block belongs to by name; none in a chapter.
  package var sessions: [String] = []

  package var isCompiled: Bool {
    if case .ignored = kind { false } else { true }
  }
}
