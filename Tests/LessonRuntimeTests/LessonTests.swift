import Foundation
import Testing

/// Runs the lessons of `Tests/Lessons` as their readers would.
struct LessonTests {
  @Test func everyWayOfPrintingIsCaughtAndChecked() throws {
    let run = try Run("matching-lesson")
    #expect(run.status == 0)
    #expect(run.lines.last == "9 of 9 outputs match, 1 more with --full")
    #expect(run.lines.contains("Printing"))
    #expect(run.lines.contains("a partial line"))
    #expect(run.lines.contains("  ✓ as the chapter says (line 32)"))
    #expect(!run.output.contains("said to a closed door"))
  }

  @Test func everyDifferenceIsNamedAtItsLine() throws {
    let run = try Run("differing-lesson")
    let file = "Tests/Lessons/differing/chapter.md"
    #expect(run.status == 1)
    #expect(run.lines.last == "0 of 4 outputs match")
    #expect(
      run.output.contains(
        "\(file):19: error: the lesson prints something else\n      one\n    - three\n    + two"))
    #expect(run.output.contains("\(file):24: error: this block prints, and no output block"))
    #expect(run.output.contains("\(file):30: error: this block must trap"))
    #expect(run.output.contains("\(file):39: error: this block must not compile"))
  }

  @Test func aTrapIsNamedAtItsLineWithWhatWasPrintedBeforeIt() throws {
    let run = try Run("stopping-lesson")
    #expect(run.status == 1)
    #expect(run.lines.last == "1 of 2 outputs match")
    #expect(
      run.output.contains("Tests/Lessons/stopping/chapter.md:20: error: the lesson stopped here"))
    #expect(run.output.contains("1 output after it is not checked"))
    #expect(run.output.contains("Index out of range"))
  }

  @Test func oneSectionCanBeShown() throws {
    let run = try Run("matching-lesson", "--section", "drawing")
    #expect(run.status == 0)
    #expect(!run.output.contains("from Swift"))
    #expect(run.output.contains("drawn: Tests/Lessons/matching/figures/square.svg"))
    #expect(run.lines.last == "9 of 9 outputs match, 1 more with --full")
  }

  @Test func sectionsAreListedAndMistakesAreTheCallers() throws {
    #expect(
      try Run("matching-lesson", "--list").lines == [
        "Printing", "Refusing and trapping", "Taking long", "Waiting", "Drawing",
      ])
    #expect(try Run("matching-lesson", "--section", "nowhere").status == 2)
    #expect(try Run("matching-lesson", "--nonsense").status == 2)
  }

  @Test func whatTakesLongRunsWhenItIsAskedFor() throws {
    #expect(!(try Run("matching-lesson").output.contains("at last:")))
    let run = try Run("matching-lesson", "--full")
    #expect(run.status == 0)
    #expect(run.lines.contains("at last: 42"))
    #expect(run.lines.last == "10 of 10 outputs match")
  }

  @Test func directlyTheCodeRunsUnwatched() throws {
    let run = try Run("matching-lesson", "--direct")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("from Swift\n") || run.output.hasPrefix("raw\n"))
    #expect(!run.output.contains("as the chapter says"))
  }
}

/// One run of a lesson that was built beside the tests.
private struct Run {
  var status: Int32
  var output: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  init(_ lesson: String, _ arguments: String...) throws {
    let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let process = Process()
    let pipe = Pipe()
    process.executableURL = products.appending(path: lesson)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: data, as: UTF8.self)
  }
}
