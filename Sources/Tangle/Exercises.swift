import Chapters

extension Chapter {
  /// What `exercises/Exercises.swift` holds before its reader has written anything.
  ///
  /// It imports what the chapter imports.
  package func starters() -> String {
    exerciseFile { $0.starter.code }
  }

  /// The same file with one way to do each exercise.
  package func solutions() -> String {
    exerciseFile { $0.solution.code }
  }

  private func exerciseFile(_ code: (Exercise) -> String) -> String {
    guard !exercises.isEmpty else {
      return "// This lesson has no exercises yet.\n"
    }
    let head = """
      // The exercises of \(file).
      // `swift run lesson\(number ?? 0) --exercises` checks what you write here.
      // `swift run course exercises reset \(number ?? 0)` brings the beginnings back.

      \(imports.joined(separator: "\n"))

      """
    let parts = exercises.map { exercise in
      "\n// \(exercise.title) (\(exercise.name))\n\n\(code(exercise))"
    }
    return head + parts.joined()
  }

  /// The third file of the program: the checks of the exercises, by name.
  package func tangledChecks() -> String {
    let checks = exercises.map { exercise in
      """
        "\(exercise.name)": {
      \(exercise.checks.located(in: file))
        },
      """
    }
    let imports = (exercises.isEmpty ? [] : imports) + ["import LessonRuntime"]
    let entries = checks.isEmpty ? ":" : "\n\(checks.joined(separator: "\n"))\n"
    return """
      \(imports.joined(separator: "\n"))

      let lessonChecks: ExerciseChecks = [\(entries)]

      """
  }

  /// The lines by which the chapter's own code imports modules.
  private var imports: [String] {
    var seen: [String] = []
    for listing in listings where listing.kind == .shown || listing.kind == .hidden {
      for line in listing.code.split(separator: "\n") where line.hasPrefix("import ") {
        if !seen.contains(String(line)) { seen.append(String(line)) }
      }
    }
    return seen.sorted()
  }
}

extension Exercise.Part {
  /// The code with its place in the Markdown.
  fileprivate func located(in file: String) -> String {
    """
    #sourceLocation(file: "\(file)", line: \(line + 1))
    \(code)#sourceLocation(file: "\(file)", line: \(endLine))
    """
  }
}
