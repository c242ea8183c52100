import Expectations
import Testing

@testable import Weave

@Suite struct OutputsTests {
  private let block = "```swift\nprint(1)\n```\n\n```output\n1\n```\n"
  private let comments = "```swift\nprint(1) // Prints \"1\"\n```\n"

  @Test func marksWhatMatches() throws {
    for body in [block, comments] {
      let shown = try Site.Lesson(body).woven().html.shown
      #expect(shown.contains("✓ verified by swift run lesson3"))
    }
  }

  @Test func showsTheDifference() throws {
    for body in [block, comments] {
      var lesson = try Site.Lesson(body)
      lesson.verdicts[0] = Expectation(text: "1").compare(with: "<2>\n")
      let shown = lesson.woven().html.shown
      #expect(shown.contains("✗ differs from what swift run lesson3 printed"))
      #expect(shown.contains("- 1\n+ <2>"))
      #expect(!shown.contains("verified"))
    }
  }

  @Test func saysWhatWasNotChecked() throws {
    for body in [block, comments] {
      var lesson = try Site.Lesson(body)
      lesson.verdicts = [:]
      #expect(lesson.woven().html.shown.contains("not checked"))
    }
  }
}
