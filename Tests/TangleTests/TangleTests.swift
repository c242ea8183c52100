import ChapterFixtures
import Chapters
import LessonRuntime
import Testing

@testable import Tangle

struct TangleTests {
  @Test func codeStandsAtItsLineInTheMarkdown() throws {
    let program = try Chapter(body: "```swift\nprint(1)\n```").tangled()
    #expect(
      program == """
        import LessonRuntime

        Lesson.start(lessonPlan, checks: lessonChecks)
        Worker.begin(0)
        #sourceLocation(file: "chapters/07-folder/chapter.md", line: 11)
        print(1)
        #sourceLocation(file: "chapters/07-folder/chapter.md", line: 12)

        Worker.end()

        """)
  }

  @Test func aBlockInAListIsPaddedToItsColumn() throws {
    let program = try Chapter(body: "- item\n\n  ```swift\n  if true {\n    print(1)\n  }\n  ```")
      .tangled()
    #expect(program.contains("\n  if true {\n    print(1)\n  }\n"))
  }

  @Test func trapBlocksRunInAForkAndErrorBlocksNotAtAll() throws {
    let program = try Chapter(
      body: """
        ```swift trap
        fatalError("no")
        ```

        ```output
        no
        ```

        ```swift error
        let x: Int = ""
        ```

        ```output
        error: cannot convert
        ```

        ```swift ignore because="slow"
        compute()
        ```
        """
    ).tangled()
    #expect(program.contains("Worker.trap(0) {\n"))
    #expect(program.contains("Worker.begin(1)"))
    #expect(!program.contains("let x: Int"))
    #expect(!program.contains("Worker.begin(2)"))
    #expect(!program.contains("compute()"))
  }

  @Test func longBlocksAreConditional() throws {
    let body = "```swift full\nprint(1)\n```\n\n```output\n1\n```"
    let chapter = try Chapter(body: body)
    #expect(chapter.tangled().contains("\nif Worker.full(0) {\n"))
    #expect(chapter.plan().steps[0].kind == .full)
  }

  @Test func aBlockToRefuseFollowsTheChapterUpToIt() throws {
    let chapter = try Chapter(
      body: """
        ```swift
        let a = 1
        ```

        ```swift trap
        fatalError("no")
        ```

        ```output
        no
        ```

        ```swift error
        let b: String = a
        ```

        ```output
        error: cannot convert
        ```

        ```swift
        let c = 3
        ```
        """)
    guard case .error(let program) = chapter.plan().steps[2].kind else {
      Issue.record("step 2 is not to be refused")
      return
    }
    #expect(program.contains("let a = 1"))
    #expect(program.contains("let b: String = a"))
    #expect(!program.contains("fatalError"))
    #expect(!program.contains("let c"))
  }

  @Test func thePlanSurvivesItsEmbedding() throws {
    let chapter = try Chapter(
      body: """
        ## A section

        ```swift
        print("\\"\\"\\"# \\\\n")
        ```

        ```output within=1e-3
        \"\"\"# \\n ...
        ```

        ![A figure](figures/a.svg)
        """)
    let source = try chapter.tangledPlan()
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    let plan = try LessonPlan(encoded: String(lines[1]))
    #expect(plan == chapter.plan())
    #expect(plan.sections.map(\.title) == ["A section"])
    #expect(plan.figures.map(\.line) == [20])
    let fence = lines[0].drop { $0 != "#" }.prefix { $0 == "#" }
    #expect(!lines[1].contains("\"\"\"" + fence))
  }
}
