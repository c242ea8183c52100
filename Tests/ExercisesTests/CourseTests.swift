import Chapters
import Foundation
import Tangle
import Testing

/// The exercises of the course, with answers of the tests' own: what a reader has written does not matter.
struct CourseTests {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let files = (try? Book(folder: package).files) ?? []

  private func chapter(_ file: String) throws -> Chapter {
    try Book(folder: Self.package).chapter(file)
  }

  @Test(arguments: files) func thereAreTwoAtLeastWithGradedHints(_ file: String) throws {
    let exercises = try chapter(file).exercises
    #expect(exercises.count >= 2)
    for exercise in exercises { #expect(exercise.hints >= 2, "\(exercise.name)") }
  }

  @Test(arguments: files) func startersFail(_ file: String) throws {
    let chapter = try chapter(file)
    let program = try ExerciseProgram(chapter, exercises: chapter.starters())
    for exercise in chapter.exercises {
      let run = try program.check(exercise.name)
      #expect(run.status == 1, "\(run.output)")
      #expect(run.output.contains("not begun: write your answer at chapters/"), "\(run.output)")
      #expect(run.output.contains("✗"), "\(run.output)")
      #expect(run.output.contains("0 of 1 exercise solved"))
    }
  }

  @Test(arguments: files) func solutionsPass(_ file: String) throws {
    let chapter = try chapter(file)
    let program = try ExerciseProgram(chapter, exercises: chapter.solutions())
    let run = try program.check()
    let count = chapter.exercises.count
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.hasSuffix("\(count) of \(count) exercises solved\n"), "\(run.output)")
  }

  /// A file of `Fixtures/Wrong` holds usual wrong answers, each after a line `// NAME: what is said of it`.
  /// Its first line says so where checks call what the chapter declares.
  @Test(arguments: files) func usualMistakesAreNamed(_ file: String) throws {
    let chapter = try chapter(file)
    let wrong = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/Wrong/\(chapter.folder).swift"), encoding: .utf8)
    let needsChapter = wrong.hasPrefix("// With the chapter's own code.")
    let program = try ExerciseProgram(chapter, exercises: wrong, onlyChecks: !needsChapter)
    let cases = wrong.matches(of: /(?m)^\/\/ ([a-z0-9-]+): (.*)$/)
    #expect(cases.count == chapter.exercises.count)
    for answer in cases {
      let run = try program.check(String(answer.1))
      #expect(run.status == 1)
      #expect(run.output.contains(answer.2), "\(run.output)")
    }
  }

  /// In the index, so that neither a reader's unfinished work nor an author's is in the way.
  @Test(.enabled(if: isCheckout), arguments: files)
  func theCommittedFileHoldsTheStarters(_ file: String) throws {
    let path = file.replacing("chapter.md", with: "exercises/Exercises.swift")
    let stored = try Run("git", ["show", ":\(path)"], in: Self.package)
    #expect(
      stored.output == (try chapter(file).starters()),
      "bring the starters with `swift run course exercises reset`, then `git add \(path)`")
  }

  static let isCheckout =
    (try? Run("git", ["cat-file", "-e", ":\(files.first ?? "")"], in: package).status) == 0
}
