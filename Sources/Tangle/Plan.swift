import Chapters
import LessonRuntime

extension Chapter {
  /// What the tangled program does, step by step, and what the chapter says of it.
  package func plan() -> LessonPlan {
    LessonPlan(
      number: number ?? 0, title: frontMatter.title, file: file, sections: sections(),
      steps: listings.indices.map(step),
      figures: figures.map { LessonPlan.PlannedFigure(name: $0.figure.name, line: $0.line) },
      environment: frontMatter.environment, exercises: exercises.map(\.planned),
      command: frontMatter.command)
  }

  private func sections() -> [LessonPlan.Section] {
    var sections: [LessonPlan.Section] = []
    for (index, listing) in listings.enumerated() {
      guard let title = listing.section, title != sections.last?.title else { continue }
      sections.append(LessonPlan.Section(title: title, firstStep: index))
    }
    return sections
  }

  private func step(_ index: Int) -> LessonPlan.Step {
    let listing = listings[index]
    let kind: LessonPlan.Step.Kind =
      switch listing.kind {
      case .shown: .shown
      case .hidden: .hidden
      case .trap: .trap
      case .full: .full
      case .error: .error(program: programToRefuse(at: index))
      case .ignored(let because): .ignored(because: because)
      }
    return LessonPlan.Step(
      kind: kind, lines: listing.line...listing.endLine, output: listing.output)
  }
}

extension Exercise {
  fileprivate var planned: LessonPlan.PlannedExercise {
    LessonPlan.PlannedExercise(
      name: name, title: title, line: line, starter: starter.code,
      checksLine: checks.line)
  }
}
