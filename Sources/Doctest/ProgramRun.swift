import Dispatch
import Expectations
import Foundation
import LessonRuntime

extension Program {
  /// Runs the program, away from Swift's own threads: watching over it blocks. Returns what came of it, and
  /// how many seconds each block took.
  ///
  /// - Parameter refusals: What the compiler said of the blocks that must not compile, by their index.
  func run(
    _ executable: URL, refusals: [Int: [Diagnostic]]
  ) async -> (ProgramResult.Outcome, [Int: Double]) {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: runBlocking(executable, refusals: refusals))
      }
    }
  }

  private func runBlocking(
    _ executable: URL, refusals: [Int: [Diagnostic]]
  ) -> (ProgramResult.Outcome, [Int: Double]) {
    var seconds: [Int: Double] = [:]
    var start = ContinuousClock.now
    do {
      let transcript = try Supervisor.run(plan, executable: executable.filePath) { event in
        switch event {
        case .began: start = .now
        case .ended(let step, _): seconds[step] = (ContinuousClock.now - start) / .seconds(1)
        case .printed, .drew, .wroteError: break
        }
      }
      return (ran(transcript, refusals: refusals), seconds)
    } catch {
      return (.notRun("\(error)"), seconds)
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
