import Expectations

/// What a lesson's program really did.
package struct Transcript: Equatable, Sendable, Codable {
  package struct Step: Equatable, Sendable, Codable {
    package var printed = ""
    /// How a trap block ended, or nil where nothing trapped.
    package var trap: String?
    /// What the compiler said of a block that must not compile.
    package var diagnostics: [Diagnostic] = []
    /// Why the compiler's word on a block that must not compile is not known.
    package var problem: String?
    /// Whether it read from standard input, where nothing is.
    package var hasReadInput = false
    /// Whether nothing arrived any more that was printed after it.
    package var hasClosedOutput = false
    package var seconds = 0.0

    package init() {}
  }

  package enum Ending: Equatable, Sendable, Codable {
    case finished
    /// The program ended before its last block: in this step, on this line where that is known.
    case stopped(step: Int?, line: Int?, message: String)
  }

  /// By the index of the step; a step that was not reached is missing.
  package var steps: [Int: Step] = [:]
  /// The figures drawn, by name.
  package var figures: [String: String] = [:]
  package var ending = Ending.finished

  package init() {}

  /// Whether the program reached its end, and the compiler told of every block that it is to refuse.
  package var isVerdict: Bool {
    ending == .finished && steps.values.allSatisfy { $0.problem == nil }
  }
}
