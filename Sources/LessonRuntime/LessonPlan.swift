import Expectations

/// What a lesson's program does, step by step, and what the chapter says comes of it.
///
/// The tangle tool makes it from the chapter and embeds it in the lesson.
package struct LessonPlan: Equatable, Sendable, Codable {
  package var number: Int
  package var title: String
  /// The chapter's Markdown, from the package's folder.
  package var file: String
  package var sections: [Section]
  /// One for each Swift block of the chapter, in order.
  package var steps: [Step]
  package var figures: [PlannedFigure]
  /// The tasks for the reader, in order.
  package var exercises: [PlannedExercise]
  /// The environment variables that the chapter declares: those that its lesson sees.
  package var environment: [String]
  /// The arguments that the chapter's own code answers, as its usage shows them; nil if there are none.
  package var command: String?

  package init(
    number: Int, title: String, file: String, sections: [Section], steps: [Step],
    figures: [PlannedFigure], environment: [String] = [], exercises: [PlannedExercise] = [],
    command: String? = nil
  ) {
    self.number = number
    self.title = title
    self.file = file
    self.sections = sections
    self.steps = steps
    self.figures = figures
    self.environment = environment
    self.exercises = exercises
    self.command = command
  }

  /// A part of the chapter under a level-2 heading, from its first step to before the next part's.
  package struct Section: Equatable, Sendable, Codable {
    package var title: String
    package var firstStep: Int

    package init(title: String, firstStep: Int) {
      self.title = title
      self.firstStep = firstStep
    }
  }

  package struct PlannedFigure: Equatable, Sendable, Codable {
    package var name: String
    package var line: Int

    package init(name: String, line: Int) {
      self.name = name
      self.line = line
    }
  }

  package struct Step: Equatable, Sendable, Codable {
    package enum Kind: Equatable, Sendable, Codable {
      case shown, hidden, trap
      /// Run only where everything is to be run; otherwise what it printed then stands in the chapter.
      case full
      /// Must not compile; the program is the chapter up to here and the block.
      case error(program: String)
      case ignored(because: String)
    }

    package var kind: Kind
    /// The lines of the block's fences.
    package var lines: ClosedRange<Int>
    package var output: Output?

    package init(kind: Kind, lines: ClosedRange<Int>, output: Output?) {
      self.kind = kind
      self.lines = lines
      self.output = output
    }
  }
}

extension LessonPlan {
  /// The section that a step stands in.
  package func section(ofStep index: Int) -> Section? {
    sections.last { $0.firstStep <= index }
  }
}
