@preconcurrency internal import Glibc

/// The checks of a lesson's exercises, by the exercises' names.
package typealias ExerciseChecks = KeyValuePairs<String, @MainActor () throws -> Void>

/// The side of an exercise's run that calls the reader's code, in a process of its own.
enum ExerciseWorker {
  static let environmentKey = "LESSON_EXERCISE"

  /// Runs the checks of one exercise and ends the process.
  @MainActor static func run(_ name: String, of checks: ExerciseChecks) -> Never {
    unsetenv(environmentKey)
    do {
      try checks.first { $0.key == name }?.value()
    } catch {
      Worker.report(.checked(line: 0, problem: "it threw an error: \(error)"))
    }
    Worker.end()
    exit(0)
  }
}
