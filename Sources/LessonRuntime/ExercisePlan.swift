extension LessonPlan {
  /// An exercise as a lesson's executable knows it.
  package struct PlannedExercise: Equatable, Sendable, Codable {
    package var name: String
    package var title: String
    /// The line of its heading in the Markdown.
    package var line: Int
    package var starter: String
    /// The line of the checks' fence.
    package var checksLine: Int

    package init(name: String, title: String, line: Int, starter: String, checksLine: Int) {
      self.name = name
      self.title = title
      self.line = line
      self.starter = starter
      self.checksLine = checksLine
    }
  }

  /// The file the reader writes in, from the package's folder.
  package var exerciseFile: String {
    file.split(separator: "/").dropLast().joined(separator: "/") + "/exercises/Exercises.swift"
  }
}
