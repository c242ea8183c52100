import Verify

/// How it is found out what lessons print.
package struct Verification: Sendable {
  /// What can be said of these chapters at once: their lessons need not run, for what was kept of the last run
  /// is as good, or cannot. Of the others, nothing.
  package typealias Recall = @Sendable ([String]) async -> [LessonResult]
  /// Builds and runs the lesson of a chapter: `chapters/03-focal-loss/chapter.md`.
  package typealias Run = @Sendable (String) async -> LessonResult

  var recall: Recall
  var run: Run

  package init(recall: @escaping Recall, run: @escaping Run) {
    self.recall = recall
    self.run = run
  }
}
