import ChapterFixtures
import Chapters
import Expectations
import LessonRuntime
import Testing

@testable import Verify

struct AcceptanceTests {
  /// Accepts what the steps printed into a chapter whose body begins on line 10.
  private func accept(
    _ body: String, printed: [String], figures: [String: String] = [:]
  ) throws -> (body: String?, acceptance: Acceptance) {
    let chapter = try Chapter(body: body)
    var transcript = Transcript()
    for (index, text) in printed.enumerated() {
      transcript.steps[index] = .init()
      transcript.steps[index]?.printed = text
    }
    transcript.figures = figures
    let plan = chapter.planForTests
    let checks = plan.checks(of: transcript) { _ in nil }
    let acceptance = try chapter.accepting(checks, of: plan, transcript)
    let text = acceptance.markdown.map { $0.dropFirst(Chapter.head.count + 2).dropLast() }
    return (text.map(String.init), acceptance)
  }

  @Test func aBlockThatDiffersIsRewrittenAndNothingElse() throws {
    let body = """
      Text  with   spaces.

      ```swift
      print(1)
      ```

      ```output
      1
      ```

      ```swift
      print(2)
      ```

      ```output
      old
      ```
      """
    let (new, acceptance) = try accept(body, printed: ["1\n", "2\n"])
    #expect(new == body.replacing("old", with: "2"))
    #expect(acceptance.changes.count == 1)
    #expect(acceptance.changes[0].hasPrefix("chapters/07-folder/chapter.md:25:"))
  }

  @Test func whatMatchesChangesNothing() throws {
    let (new, acceptance) = try accept(
      "```swift\nprint(1)\n```\n\n```output\n...\n```", printed: ["1\n"])
    #expect(new == nil)
    #expect(acceptance.changes.isEmpty)
  }

  @Test func wildcardsAndTolerancesStay() throws {
    let body = """
      ```swift
      print(1)
      ```

      ```output within=1e-2
      time ... s
      0.123
      count 4
      ```
      """
    let (new, _) = try accept(body, printed: ["time 12 s\n0.1234\ncount 5\n"])
    #expect(new == body.replacing("count 4", with: "count 5"))
  }

  @Test func anEmptyBlockIsFilled() throws {
    let body = "```swift\nprint(1)\n```\n\n```output\n```\n\nAfter."
    let (new, _) = try accept(body, printed: ["1\n2\n"])
    #expect(new == body.replacing("```output\n", with: "```output\n1\n2\n"))
  }

  @Test func aBlockInAListKeepsItsMargin() throws {
    let body = "- item\n\n  ```swift\n  print(1)\n  ```\n\n  ```output\n  old\n  ```"
    let (new, _) = try accept(body, printed: ["a\n\nb\n"])
    #expect(new == body.replacing("  old", with: "  a\n\n  b"))
  }

  @Test func commentsAreRewrittenInPlace() throws {
    let body = """
      ```swift
      print(1)
      // Prints "old"
      let x = 2
      print(x)  // Prints "2"
      ```
      """
    let (new, _) = try accept(body, printed: ["1\n3\n"])
    #expect(new == body.replacing("old", with: "1").replacing("\"2\"", with: "\"3\""))
  }

  @Test func moreLinesThanCommentsGetCommentsBelow() throws {
    let body = "```swift\nfor i in 1...3 {\n  print(i)\n}\n// Prints \"1\"\n```"
    let (new, _) = try accept(body, printed: ["1\n2\n3\n"])
    #expect(
      new == body.replacing("\"1\"\n", with: "\"1\"\n// Prints \"2\"\n// Prints \"3\"\n"))
  }

  @Test func fewerLinesThanCommentsAreRefused() {
    #expect(throws: AcceptanceError.self) {
      try accept(
        "```swift\nprint(1)\n// Prints \"1\"\n// Prints \"2\"\n```", printed: ["1\n"])
    }
  }

  @Test func aFenceInTheOutputIsRefused() {
    #expect(throws: AcceptanceError.cannotBeWritten(file: Chapter.path, line: 15)) {
      try accept("```swift\nprint(1)\n```\n\n```output\nold\n```", printed: ["```\n"])
    }
  }

  @Test func aRunThatStoppedEarlyIsRefused() throws {
    let chapter = try Chapter(body: "```swift\nprint(1)\n```")
    var transcript = Transcript()
    transcript.ending = .stopped(step: 0, line: 11, message: "Fatal error")
    #expect(throws: AcceptanceError.stoppedEarly(file: Chapter.path)) {
      try chapter.accepting([], of: chapter.planForTests, transcript)
    }
  }

  @Test func aChapterThatChangedMeanwhileIsRefused() throws {
    let old = try Chapter(body: "```swift\nprint(1)\n```\n\n```output\n1\n```")
    let new = try Chapter(body: "```swift\nprint(1)\n```\n\n```output\n2\n```")
    #expect(throws: AcceptanceError.changedMeanwhile(file: Chapter.path)) {
      try new.accepting([], of: old.planForTests, Transcript())
    }
  }

  @Test func figuresAreStored() throws {
    let (new, acceptance) = try accept(
      "```swift\ndraw(\"a\", \"<svg/>\")\n```\n\n![A](figures/a.svg)", printed: [""],
      figures: ["a": "<svg/>"])
    #expect(new == nil)
    #expect(acceptance.figures == ["a": "<svg/>"])
  }
}

extension Chapter {
  /// What the tangle tool would embed, as far as these tests look.
  var planForTests: LessonPlan {
    LessonPlan(
      number: 7, title: frontMatter.title, file: file, sections: [],
      steps: listings.map { .init(kind: .shown, lines: $0.line...$0.endLine, output: $0.output) },
      figures: figures.map { .init(name: $0.figure.name, line: $0.line) })
  }
}
