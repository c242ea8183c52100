import LessonRuntime
import Reports

extension LessonResult {
  /// What became of each block and each figure, for reports that machines read; of a chapter that has no
  /// program, what was said of it.
  package var records: [BlockRecord] {
    switch outcome {
    case .ran(let plan, let transcript, let checks, _):
      plan.steps.indices.map { plan.record(ofStep: $0, transcript, checks) }
        + checks.compactMap { plan.record(ofFigure: $0) }
    case .notBuilt, .notRun:
      messages.map { message in
        let line = message.hasPrefix("\(file):") ? message.dropFirst(file.count + 1) : ""
        return BlockRecord(
          file: file, line: Int(line.prefix(while: \.isNumber)) ?? 1, kind: .swift,
          verdict: .notBuilt, message: message)
      }
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
    if case .stopped(index, _, _) = transcript.ending {
      record.verdict = .stopped
      record.message = messages(transcript, checks).first
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
