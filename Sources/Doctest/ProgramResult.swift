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

  /// Whether it was ended because it took too much: another run would take as much again.
  var wasEnded: Bool {
    guard case .ran(let transcript, _) = outcome,
      case .stopped(_, _, let message) = transcript.ending
    else { return false }
    return message.hasPrefix("it ran for more than") || message.hasPrefix("it printed more than")
  }
}
