internal import FoundationEssentials
@preconcurrency internal import Glibc

/// A lesson's executable: it reads its arguments, starts itself again as a worker and watches over it.
package enum Lesson {
  /// The first thing a tangled program does. Returns only in the process that runs the chapter's code.
  @MainActor package static func start(_ plan: String, checks: ExerciseChecks = [:]) {
    let environment = currentEnvironment()
    if let settings = environment[Worker.environmentKey] {
      Worker.start(settings)
      if let exercise = environment[ExerciseWorker.environmentKey] {
        ExerciseWorker.run(exercise, of: checks)
      }
      return
    }
    let lesson: LessonPlan
    do {
      lesson = try LessonPlan(encoded: plan)
    } catch {
      fatalError("the embedded plan cannot be read: \(error)")
    }
    let arguments = CommandLine.arguments.dropFirst()
    switch LessonCommand(arguments, chapterHasCommand: lesson.command != nil) {
    case .runDirectly: return
    case .printPlan: print(plan)
    case .list: print(lesson.listOfSections)
    case .help: print(lesson.usage)
    case .wrong(let problem):
      fputs("error: \(problem)\n\(lesson.usage)\n", stderr)
      exit(2)
    case .exercises(let name): exit(lesson.runExercises(name))
    case .run(let section): exit(run(lesson, section: section))
    case .runFully: exit(run(lesson, section: nil, isFull: true))
    }
    exit(0)
  }

  private static func run(_ plan: LessonPlan, section: String?, isFull: Bool = false) -> Int32 {
    var only: LessonPlan.Section?
    if let section {
      only = plan.sections.first { $0.title.lowercased().contains(section.lowercased()) }
      if only == nil {
        fputs("error: no section is called '\(section)'; it has:\n\(plan.listOfSections)\n", stderr)
        return 2
      }
    }
    let executable = currentExecutable()
    let folder = packageFolder(of: plan, near: executable)
    let report = LessonReport(plan: plan, only: only, isColoured: LessonReport.terminalHasColours)
    Interruption.watch()
    do {
      let transcript = try Supervisor.run(
        plan, executable: executable, limits: isFull ? .full : Limits(), isFull: isFull
      ) { report.show($0) }
      let checks = plan.checks(of: transcript) { plan.storedFigure($0, in: folder) }
      return report.finish(transcript, checks) ? 0 : 1
    } catch {
      fputs("\(error)\n", stderr)
      return 1
    }
  }
}

extension LessonPlan {
  /// Reads a plan as the tangle tool embeds it.
  package init(encoded: String) throws {
    self = try JSONDecoder().decode(LessonPlan.self, from: Data(encoded.utf8))
  }

  /// Asks a lesson's executable for its plan.
  package init(ofLesson executable: String) throws {
    var output: [UInt8] = []
    let lesson = try ChildProcess(
      executable: executable, arguments: ["--plan"], environment: currentEnvironment())
    let status = lesson.forEachChunk { stream, bytes in
      if stream == .output { output += bytes }
      return true
    }
    guard status == .exited(0) else { throw SupervisionError.noPlan(executable) }
    try self.init(encoded: String(decoding: output, as: UTF8.self))
  }

  /// The plan as text, to embed it in a program.
  package func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// The SVG that is stored for a figure, if there is one.
  package func storedFigure(_ name: String, in folder: String) -> String? {
    let path = "\(folder)/\(figurePath(name))"
    return access(path, R_OK) == 0 ? contents(of: path) : nil
  }

  /// Where a figure is stored, from the package's folder.
  package func figurePath(_ name: String) -> String {
    file.split(separator: "/").dropLast().joined(separator: "/") + "/figures/\(name).svg"
  }

  fileprivate var usage: String {
    guard let command else { return LessonCommand.usage }
    return "\(LessonCommand.usage)\nor:    swift run lesson\(number) \(command)"
  }

  fileprivate var listOfSections: String {
    sections.map(\.title).joined(separator: "\n")
  }
}

/// The folder above the executable that holds the chapter, or the current one.
func packageFolder(of plan: LessonPlan, near executable: String) -> String {
  var parts = executable.split(separator: "/")
  while !parts.isEmpty {
    parts.removeLast()
    let folder = "/" + parts.joined(separator: "/")
    if access("\(folder)/\(plan.file)", R_OK) == 0 { return folder }
  }
  return "."
}
