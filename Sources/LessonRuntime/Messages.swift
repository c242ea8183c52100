extension LessonPlan {
  /// Everything that is wrong with a run, as a compiler would write it. What a program did not reach because
  /// it stopped is counted, not listed.
  package func messages(_ transcript: Transcript, _ checks: [Check]) -> [String] {
    guard case .stopped(let step, let line, let message) = transcript.ending else {
      return checks.compactMap { $0.report(file: file) }
    }
    let place = line ?? step.map { steps[$0].lines.lowerBound } ?? 1
    let reached = checks.filter { $0.outcome != .notReached && $0.outcome != .notDrawn }
    let missed = checks.count - reached.count
    let rest =
      switch missed {
      case 0: ""
      case 1: "; 1 output after it is not checked"
      default: "; \(missed) outputs after it are not checked"
      }
    return ["\(file):\(place): error: the lesson stopped here\(rest): \(message)"]
      + reached.compactMap { $0.report(file: file) }
  }
}
