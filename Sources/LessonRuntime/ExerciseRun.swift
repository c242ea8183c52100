internal import Glibc

/// What the checks of one exercise said of the reader's code.
package struct ExerciseRun: Equatable, Sendable {
  package struct Failure: Equatable, Sendable {
    /// The line of the check in the Markdown.
    package var line: Int
    /// What was expected and what came, and where it is known why.
    package var problem: String
  }

  package enum Ending: Equatable, Sendable {
    case finished
    /// The code trapped, or ran too long: on this line of the reader's file where that is known.
    case stopped(line: Int?, message: String)
  }

  package var passed = 0
  /// The first failure on each line of the checks.
  package var failures: [Failure] = []
  /// How many checks failed, those of one line counted each.
  package var failed = 0
  package var ending = Ending.finished
  package var printed = ""

  package var isSolved: Bool { ending == .finished && failed == 0 && passed > 0 }
}

extension ExerciseRun {
  /// What is kept of the prints of an exercise, in bytes.
  private static let printLimit = 4_000

  /// How much an answer may take: its time from the environment, for tests that do not want to wait.
  private static var limits: Limits {
    let seconds = currentEnvironment()["EXERCISE_SECONDS"].flatMap { Int($0) } ?? 20
    return Limits(time: .seconds(seconds))
  }

  /// Runs the checks of an exercise by starting the lesson's executable again.
  init(
    of exercise: LessonPlan.PlannedExercise, in plan: LessonPlan, executable: String
  ) throws(SupervisionError) {
    let limits = Self.limits
    var random = SystemRandomNumberGenerator()
    let nonce = String(random.next(), radix: 16) + String(random.next(), radix: 16)
    let backtrace = BacktraceFile()
    var environment = currentEnvironment()
    environment[Worker.environmentKey] = "\(nonce) \(limits.memory)"
    environment[ExerciseWorker.environmentKey] = exercise.name
    environment["SWIFT_BACKTRACE"] = backtrace.settings
    let worker = try ChildProcess(executable: executable, arguments: [], environment: environment)
    var reader = MarkerReader(nonce: nonce)
    var (errorOutput, read): ([UInt8], Int) = ([], 0)
    var hasEnded = false
    let status = worker.forEachChunk(within: limits.time) { stream, bytes in
      read += bytes.count
      switch stream {
      case .output: for item in reader.read(bytes) { take(item, exercise, &hasEnded) }
      case .error: errorOutput += bytes
      }
      return read <= limits.output
    }
    if hasEnded { return }
    let said = String(decoding: errorOutput, as: UTF8.self).trapMessage
    ending = .stopped(
      line: backtrace.line(in: plan.exerciseFile), message: limits.message(status, said: said))
  }

  private mutating func take(
    _ item: MarkerReader.Item, _ exercise: LessonPlan.PlannedExercise, _ hasEnded: inout Bool
  ) {
    switch item {
    case .printed(let bytes):
      let room = Self.printLimit - printed.utf8.count
      printed += String(decoding: bytes.prefix(max(room, 0)), as: UTF8.self)
    case .marker(.checked(_, let problem)) where problem.isEmpty: passed += 1
    case .marker(.checked(let line, let problem)):
      failed += 1
      let place = line == 0 ? exercise.checksLine : line
      if !failures.contains(where: { $0.line == place }) {
        failures.append(Failure(line: place, problem: problem))
      }
    case .marker(.end): hasEnded = true
    case .marker: break
    }
  }
}

extension Limits {
  /// Why the answer to an exercise did not come to its end.
  fileprivate func message(_ status: ExitStatus, said: String) -> String {
    if status == .outOfTime {
      return "it ran for \(time.components.seconds) s: is there a loop without an end?"
    }
    if said.isEmpty || said.hasPrefix("***"),
      [SIGILL, SIGTRAP].contains(where: { status == .signalled($0) })
    {
      return "a whole number became too large for its type, or was divided by 0"
    }
    return sentence(for: status, saying: said.hasPrefix("***") ? "" : said)
  }
}
