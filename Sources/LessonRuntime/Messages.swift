extension LessonPlan {
  /// Everything that is wrong with a run, as a compiler would write it. What a program did not reach because
  /// it stopped is counted, not listed.
  package func messages(_ transcript: Transcript, _ checks: [Check]) -> [String] {
    guard case .stopped(let step, let line, let message) = transcript.ending else {
      return checks.compactMap { report($0, transcript) }
    }
    let place = line ?? step.map { steps[$0].lines.lowerBound } ?? 1
    let reached = checks.filter { $0.outcome != .notReached && $0.outcome != .notDrawn }
    let stopped = reached.first { $0.subject == step.map(Check.Subject.output) }
    let printed = step.flatMap { transcript.steps[$0]?.printed } ?? ""
    let missed = missed(checks.count - reached.count)
    let stop =
      ["\(file):\(place): error: the lesson stopped here\(missed): \(message)"]
      + (stopped?.differs == true ? [] : lastLines(of: printed))
    return [stop.joined(separator: "\n")]
      + reached.filter { $0 != stopped || !$0.isUnasked }.compactMap { report($0, transcript) }
  }

  /// What is wrong with an output, and whether that is because it could not arrive.
  private func report(_ check: Check, _ transcript: Transcript) -> String? {
    guard let report = check.report(file: file) else { return nil }
    guard case .output(let step) = check.subject, check.differs,
      let closing = transcript.steps.filter({ $0.value.hasClosedOutput }).keys.min(),
      closing <= step
    else { return report }
    let line = steps[closing].lines.lowerBound
    return report + "\n    the block of line \(line) closes standard output"
  }

  private func missed(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: "; 1 output after it is not checked"
    default: "; \(count) outputs after it are not checked"
    }
  }

  /// The end of what a block had printed before the program stopped in it.
  private func lastLines(of printed: String) -> [String] {
    let (mostLines, mostCharacters) = (5, 100)
    let lines = printed.split(separator: "\n").suffix(mostLines)
      .map { "        \($0.prefix(mostCharacters))" }
    return lines.isEmpty ? [] : ["    it had printed last:"] + lines
  }
}

extension Check {
  fileprivate var differs: Bool { if case .differs = outcome { true } else { false } }

  /// Whether the step prints and the chapter does not say what.
  package var isUnasked: Bool { if case .unexpected = outcome { true } else { false } }
}
