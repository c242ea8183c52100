import LessonRuntime

/// Something the compiler warned of in a lesson, at its place in a block, so that it is found again when the
/// block has moved.
struct LessonWarning: Equatable, Sendable, Codable {
  /// The index of the block, or nil outside of the chapter's blocks.
  var step: Int?
  /// Counted from the block's opening fence, or from the beginning of the file.
  var line: Int
  var column: Int
  var text: String
}

extension LessonPlan {
  /// The warnings among the diagnostics that are about the chapter, each once.
  func warnings(among diagnostics: [SerializedDiagnostic]) -> [LessonWarning] {
    var warnings: [LessonWarning] = []
    for diagnostic in diagnostics
    where diagnostic.severity == .warning && diagnostic.file.hasSuffix(file) {
      let step = steps.firstIndex { $0.lines.contains(diagnostic.line) }
      let start = step.map { steps[$0].lines.lowerBound } ?? 0
      let warning = LessonWarning(
        step: step, line: diagnostic.line - start, column: diagnostic.column,
        text: diagnostic.text)
      if !warnings.contains(warning) { warnings.append(warning) }
    }
    return warnings
  }

  /// A warning as the compiler writes it.
  func message(_ warning: LessonWarning) -> String {
    let start = warning.step.map { steps[$0].lines.lowerBound } ?? 0
    return "\(file):\(start + warning.line):\(warning.column): warning: \(warning.text)"
  }
}
