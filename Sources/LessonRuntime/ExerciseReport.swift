/// Tells the reader of a lesson how far its exercises are.
struct ExerciseReport {
  var plan: LessonPlan
  /// The reader's file.
  var written: String

  /// How many failures of one exercise are shown.
  private static let mostFailures = 3

  var head: String {
    let exercises = plan.exercises.count == 1 ? "1 exercise" : "\(plan.exercises.count) exercises"
    return """
      Lesson \(plan.number): \(plan.title)
      \(exercises), written in \(plan.exerciseFile)
      """
  }

  /// What is said of one exercise.
  func text(_ exercise: LessonPlan.PlannedExercise, _ run: ExerciseRun) -> String {
    let title = "\n\(exercise.name): \(exercise.title)"
    if run.isSolved { return "\(title)\n  ✓ solved: all \(run.passed) checks pass" }
    let start = lineOfStarter(exercise)
    let status = start.map { "  not begun: write your answer at \(plan.exerciseFile):\($0)" }
    let failures = shownFailures(run, atMost: start == nil ? Self.mostFailures : 1)
    let lines = [status, verdict(run)].compactMap(\.self) + failures + shownPrint(run)
    return title + "\n" + lines.joined(separator: "\n")
      + "\n    the task and its hints: \(plan.file):\(exercise.line)"
  }

  func sum(solved: Int, of count: Int) -> String {
    "\n\(solved) of \(count) \(count == 1 ? "exercise" : "exercises") solved"
  }

  /// Where the starter stands as it was.
  private func lineOfStarter(_ exercise: LessonPlan.PlannedExercise) -> Int? {
    guard let place = written.ranges(of: exercise.starter).first else { return nil }
    return written[..<place.lowerBound].count { $0 == "\n" } + 1
  }

  private func verdict(_ run: ExerciseRun) -> String {
    let count = run.passed + run.failed
    switch run.ending {
    case .finished: return "  ✗ \(run.passed) of \(count) checks pass"
    case .stopped(let line, let message):
      let place = line.map { " at \(plan.exerciseFile):\($0)" } ?? ""
      return "  ✗ it stopped\(place): \(message)"
    }
  }

  private func shownFailures(_ run: ExerciseRun, atMost limit: Int) -> [String] {
    let shown = run.failures.prefix(limit)
    var lines = shown.flatMap { failure in
      let problem = failure.problem.split(separator: "\n", omittingEmptySubsequences: false)
      return ["    \(plan.file):\(failure.line): \(problem[0])"]
        + problem.dropFirst().map { "        \($0)" }
    }
    let rest = run.failures.count - shown.count
    if rest > 0, limit > 1 { lines.append("    and \(rest) more of the checks") }
    return lines
  }

  private func shownPrint(_ run: ExerciseRun) -> [String] {
    run.printed.split(separator: "\n").prefix(20).map { "    it printed: \($0)" }
  }
}
