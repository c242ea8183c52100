import Expectations
import Foundation
import LessonRuntime

extension Program {
  /// Runs the program, away from Swift's own threads: watching over it blocks.
  ///
  /// - Parameter refusals: What the compiler said of the blocks that must not compile, by their index.
  func run(
    _ executable: URL, within limits: Limits, refusals: [Int: [Diagnostic]]
  ) async -> ProgramResult.Outcome {
    await blocking { runBlocking(executable, within: limits, refusals: refusals) }
  }

  private func runBlocking(
    _ executable: URL, within limits: Limits, refusals: [Int: [Diagnostic]]
  ) -> ProgramResult.Outcome {
    do {
      let transcript = try Supervisor.run(
        plan, executable: executable.filePath, limits: limits)
      return ran(transcript, refusals: refusals)
    } catch {
      return .notRun("\(error)")
    }
  }

  /// Holds what the program did against its document.
  func ran(_ transcript: Transcript, refusals: [Int: [Diagnostic]]) -> ProgramResult.Outcome {
    var transcript = transcript
    for (step, diagnostics) in refusals {
      transcript.steps[step, default: .init()].diagnostics = diagnostics
    }
    return .ran(transcript, plan.checks(of: transcript) { _ in nil })
  }
}
