@preconcurrency internal import Glibc

/// The checks of a lesson's exercises, by the exercises' names.
package typealias ExerciseChecks = KeyValuePairs<String, @MainActor () throws -> Void>

/// The side of an exercise's run that calls the reader's code, in a process of its own.
enum ExerciseWorker {
  static let environmentKey = "LESSON_EXERCISE"

  /// How long an exercise may take, in seconds.
  static var limit: UInt32 { currentEnvironment()["EXERCISE_SECONDS"].flatMap(UInt32.init) ?? 20 }

  /// Runs the checks of one exercise and ends the process.
  @MainActor static func run(_ name: String, of checks: ExerciseChecks) -> Never {
    unsetenv(environmentKey)
    endAfterLimit()
    do {
      try checks.first { $0.key == name }?.value()
    } catch {
      Worker.report(.checked(line: 0, problem: "it threw an error: \(error)"))
    }
    Worker.end()
    exit(0)
  }

  /// A process inherits the signals that the thread that started it had blocked.
  private static func endAfterLimit() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGALRM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    signal(SIGALRM, SIG_DFL)
    alarm(limit)
  }
}
