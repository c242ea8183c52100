import LessonRuntime
import Reports

extension LessonResult {
  /// What became of each block and each figure, for reports that machines read; one record for a chapter that
  /// has no program.
  package var records: [BlockRecord] {
    switch outcome {
    case .ran(let plan, let transcript, let checks, _):
      plan.steps.indices.map { plan.record(ofStep: $0, transcript, checks) }
        + checks.compactMap { plan.record(ofFigure: $0) }
    case .notBuilt, .notRun:
      [
        BlockRecord(
          file: file, line: 1, kind: .swift, verdict: .notBuilt,
          message: messages.joined(separator: "\n"))
      ]
    }
  }
}

extension LessonPlan {
  fileprivate func record(
    ofStep index: Int, _ transcript: Transcript, _ checks: [Check]
  ) -> BlockRecord {
    let step = steps[index]
    let result = transcript.steps[index]
    let check = checks.first { $0.subject == .output(step: index) }
    var record = BlockRecord(
      file: file, line: step.lines.lowerBound, kind: step.kind.recorded, verdict: .ran,
      message: check?.report(file: file), expected: step.output?.expectation.text,
      printed: result?.said, seconds: result?.seconds ?? 0)
    record.verdict =
      if record.kind == .ignore {
        .ignored
      } else if result == nil {
        record.kind == .full ? .recorded : .notReached
      } else if let check {
        check.isMatched ? .matched : .differs
      } else {
        .ran
      }
    if case .stopped(index, _, let message) = transcript.ending {
      record.verdict = .stopped
      record.message = [message, record.message].compactMap(\.self).joined(separator: "\n")
    }
    return record
  }

  fileprivate func record(ofFigure check: Check) -> BlockRecord? {
    guard case .figure = check.subject else { return nil }
    return BlockRecord(
      file: file, line: check.line, kind: .figure, verdict: check.isMatched ? .matched : .differs,
      message: check.report(file: file))
  }
}

extension LessonPlan.Step.Kind {
  fileprivate var recorded: BlockRecord.Kind {
    switch self {
    case .shown: .swift
    case .hidden: .hidden
    case .trap: .trap
    case .full: .full
    case .error: .error
    case .ignored: .ignore
    }
  }
}

extension Transcript.Step {
  /// What it printed, with what the compiler said of it or the message of its trap.
  fileprivate var said: String {
    let diagnostics = diagnostics.map { "\($0.line): \($0.severity.rawValue): \($0.text)" }
    return printed + (diagnostics + [trap].compactMap(\.self)).joined(separator: "\n")
  }
}
