import ChapterFixtures
import Chapters
import Foundation
import Tangle
import Testing

struct ExercisesTests {
  private func chapter() throws -> Chapter {
    try Chapter(
      body: """
        ```swift
        import Neural
        print(1)
        ```

        ### Twice

        ```swift exercise=twice
        func twice(_ x: Double) -> Double { x }
        ```

        <details><summary>Hint 1</summary>

        Add.

        </details>

        ```swift checks=twice
        expect(twice(2), near: 4)
        ```

        <details><summary>Solution</summary>

        ```swift solution=twice
        func twice(_ x: Double) -> Double { x + x }
        ```

        </details>
        """)
  }

  @Test func theStartersAreTheReadersFile() throws {
    #expect(
      try chapter().starters() == """
        // The exercises of chapters/07-folder/chapter.md.
        // `swift run lesson7 --exercises` checks what you write here.
        // `swift run course exercises reset 7` brings the beginnings back.

        import Neural

        // Twice (twice)

        func twice(_ x: Double) -> Double { x }

        """)
    #expect(try chapter().solutions().hasSuffix("func twice(_ x: Double) -> Double { x + x }\n"))
  }

  @Test func checksStandAtTheirLineAndOutsideTheProgram() throws {
    let chapter = try chapter()
    #expect(!chapter.tangled().contains("twice"))
    #expect(
      chapter.tangledChecks() == """
        import Neural
        import LessonRuntime

        let lessonChecks: ExerciseChecks = [
          "twice": {
        #sourceLocation(file: "chapters/07-folder/chapter.md", line: 28)
        expect(twice(2), near: 4)
        #sourceLocation(file: "chapters/07-folder/chapter.md", line: 29)
          },
        ]

        """)
  }

  @Test func aChapterWithoutExercisesHasNoChecks() throws {
    let chapter = try Chapter(body: "```swift\nprint(1)\n```")
    #expect(
      chapter.tangledChecks()
        == "import LessonRuntime\n\nlet lessonChecks: ExerciseChecks = [:]\n")
    #expect(chapter.plan().exercises.isEmpty)
  }

  @Test func nothingAReaderWroteIsLost() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "reset-\(UUID())")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let answers = ExerciseFile(of: try chapter(), in: folder)
    func write(_ text: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: answers.path))
    }
    func text(_ path: String) throws -> String {
      try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    #expect(try answers.reset() == .restored(kept: nil))
    #expect(try text(answers.path) == chapter().starters())
    #expect(try answers.reset() == .nothingToDo)
    try write("one")
    #expect(try answers.reset() == .restored(kept: "chapters/07-folder/Exercises-1.swift"))
    try write("two")
    #expect(try answers.reset() == .restored(kept: "chapters/07-folder/Exercises-2.swift"))
    try write("one")
    #expect(try answers.reset() == .restored(kept: "chapters/07-folder/Exercises-1.swift"))
    #expect(try text("chapters/07-folder/Exercises-2.swift") == "two")
    #expect(try text(answers.path) == chapter().starters())
  }
}
