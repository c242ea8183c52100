/// A task for the reader, under a heading of its own.
package struct Exercise: Equatable, Sendable {
  /// How `--exercises NAME` calls it.
  package var name: String
  package var title: String
  /// The line of its heading.
  package var line: Int
  /// What the reader starts from.
  package var starter: Part
  /// What tells the reader whether it is done.
  package var checks: Part
  /// One way to do it.
  package var solution: Part
  /// How many hints are folded away below the starter.
  package var hints: Int

  /// Code that belongs to an exercise and not to the chapter's program.
  package struct Part: Equatable, Sendable {
    /// The word in the fence that says it.
    package enum Role: String, CaseIterable, Sendable {
      case starter = "exercise"
      case checks, solution
    }

    package var role: Role
    package var exercise: String
    package var code: String
    /// The line of the opening fence; the code begins on the next one.
    package var line: Int
    /// The line of the closing fence.
    package var endLine: Int
    /// How far the block is indented.
    package var indent: Int
  }
}
