import Chapters
import LessonRuntime

/// What became of one program.
struct ProgramResult: Sendable {
  enum Outcome: Sendable {
    case ran(Transcript, [Check])
    /// It says itself where it begins, and is not run.
    case compiled
    /// What the compiler says, each with its place in the document.
    case notCompiled([String])
    /// It could not be run at all.
    case notRun(String)
  }

  var program: Program
  var outcome: Outcome
  /// What the compiler warned of.
  var warnings: [String] = []
  /// Why blocks that must not compile could not be checked, by their index.
  var problems: [Int: String] = [:]
  /// How long each block took, by its index.
  var seconds: [Int: Double] = [:]
}

extension ProgramResult {
  /// Whether the program does what its document says; what it prints and nobody asked for does not count.
  var isGood: Bool {
    guard problems.isEmpty else { return false }
    switch outcome {
    case .ran(let transcript, let checks):
      return transcript.ending == .finished && checks.allSatisfy { $0.isMatched || $0.isUnasked }
    case .compiled: return true
    case .notCompiled, .notRun: return false
    }
  }

  var hasStopped: Bool {
    if case .ran(let transcript, _) = outcome { transcript.ending != .finished } else { false }
  }
}

extension Check {
  /// Whether the step prints and the document does not say what.
  var isUnasked: Bool {
    if case .unexpected = outcome { true } else { false }
  }
}
