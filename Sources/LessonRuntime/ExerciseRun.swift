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

  /// Runs the checks of an exercise by starting the lesson's executable again.
  init(
    of exercise: LessonPlan.PlannedExercise, in plan: LessonPlan, executable: String
  ) throws(SupervisionError) {
    var random = SystemRandomNumberGenerator()
    let nonce = String(random.next(), radix: 16) + String(random.next(), radix: 16)
    let backtrace = BacktraceFile()
    var environment = currentEnvironment()
    environment[Worker.environmentKey] = nonce
    environment[ExerciseWorker.environmentKey] = exercise.name
    environment["SWIFT_BACKTRACE"] = backtrace.settings
    let worker = try ChildProcess(executable: executable, arguments: [], environment: environment)
    var reader = MarkerReader(nonce: nonce)
    var errorOutput: [UInt8] = []
    var hasEnded = false
    let status = worker.forEachChunk { stream, bytes in
      switch stream {
      case .output: for item in reader.read(bytes) { take(item, exercise, &hasEnded) }
      case .error: errorOutput += bytes
      }
    }
    if hasEnded { return }
    ending = .stopped(
      line: backtrace.line(in: plan.exerciseFile),
      message: Self.message(status, said: String(decoding: errorOutput, as: UTF8.self)))
  }

  private static func message(_ status: ExitStatus, said: String) -> String {
    if status == .signalled(SIGALRM) {
      return "it ran for \(ExerciseWorker.limit) s: is there a loop without an end?"
    }
    let message = said.trapMessage
    if !message.isEmpty, !message.hasPrefix("***") { return message }
    return [SIGILL, SIGTRAP].contains { status == .signalled($0) }
      ? "a whole number became too large for its type, or was divided by 0" : status.description
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
