import Testing

@testable import Weave

@Suite struct VerdictsTests {
  private static let block = "```swift\nprint(1)\n```\n\n```output\n1\n```\n"
  private static let comments = "```swift\nprint(1) // Prints \"1\"\n```\n"
  private static let failure = Site.Verdict.failed("it prints <2>", lines: ["- 1", "+ <2>"])

  @Test(arguments: [block, comments])
  func marksWhatMatches(body: String) throws {
    let shown = try Site.Lesson(body).woven().html.shown
    #expect(shown.contains("✓ verified by swift run lesson3"))
  }

  @Test(arguments: [block, comments, "```swift\nprint(2)\n```\n"])
  func showsWhatIsWrong(body: String) throws {
    var lesson = try Site.Lesson(body)
    lesson.verdicts[0] = Self.failure
    let shown = lesson.woven().html.shown
    #expect(shown.contains("✗ it prints <2>"))
    #expect(shown.contains("- 1\n+ <2>"))
    #expect(!shown.contains("verified"))
  }

  @Test(arguments: [block, comments])
  func saysWhatWasNotChecked(body: String) throws {
    var lesson = try Site.Lesson(body)
    lesson.verdicts = [:]
    #expect(lesson.woven().html.shown.contains("not checked"))
  }

  @Test func marksFigures() throws {
    var lesson = try Site.Lesson("![Loss](figures/loss.svg)\n")
    lesson.figures["loss"] = Site.Drawing(svg: "<svg></svg>", verdict: .matched)
    #expect(lesson.woven().html.shown.contains("Loss ✓ drawn by swift run lesson3"))
    lesson.figures["loss"]?.verdict = .failed("the lesson draws it differently", lines: [])
    #expect(lesson.woven().html.shown.contains("✗ the lesson draws it differently"))
  }
}
