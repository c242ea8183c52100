@preconcurrency internal import Glibc

extension LessonPlan {
  /// Runs the checks of the exercises and prints what they say; returns the lesson's exit status.
  func runExercises(_ name: String?) -> Int32 {
    let chosen = exercises.filter { name == nil || $0.name == name }
    if chosen.isEmpty {
      let names = exercises.map(\.name).joined(separator: ", ")
      let known = names.isEmpty ? "it has none" : "it has \(names)"
      fputs(
        "error: this lesson has no exercise \(name.map { "'\($0)'" } ?? ""): \(known)\n", stderr)
      return 2
    }
    let executable = currentExecutable()
    let folder = packageFolder(of: self, near: executable)
    let report = ExerciseReport(plan: self, written: contents(of: "\(folder)/\(exerciseFile)"))
    print(report.head)
    var solved = 0
    for exercise in chosen {
      do {
        let run = try ExerciseRun(of: exercise, in: self, executable: executable)
        solved += run.isSolved ? 1 : 0
        print(report.text(exercise, run))
      } catch {
        fputs("\(error)\n", stderr)
        return 1
      }
    }
    print(report.sum(solved: solved, of: chosen.count))
    return solved == chosen.count ? 0 : 1
  }
}
