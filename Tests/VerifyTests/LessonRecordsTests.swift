import ChapterFixtures
import Chapters
import LessonRuntime
import Reports
import Tangle
import Testing

@testable import Verify

struct LessonRecordsTests {
  private static let body = """
    ```swift
    print(1)
    // Prints "1"
    ```

    ```swift ignore because="slow"
    train()
    ```

    ```swift hidden
    print(2)
    ```

    ```swift
    print(3)
    // Prints "3"
    ```

    ![A](figures/a.svg)
    """

  private func records(_ ending: Transcript.Ending) throws -> [BlockRecord] {
    let plan = try Chapter(body: Self.body).plan()
    var transcript = Transcript()
    for (step, text) in [(0, "1\n"), (2, "2\n"), (3, "4\n")] {
      if ending != .finished && step == 3 { continue }
      transcript.steps[step] = .init()
      transcript.steps[step]?.printed = text
      transcript.steps[step]?.seconds = Double(step)
    }
    transcript.ending = ending
    let checks = plan.checks(of: transcript) { _ in nil }
    return LessonResult(
      file: plan.file, outcome: .ran(plan, transcript, checks, seconds: 1)
    ).records
  }

  @Test func everyBlockAndFigureHasOne() throws {
    let records = try records(.finished)
    #expect(records.map(\.line) == [10, 15, 19, 23, 28])
    #expect(records.map(\.kind) == [.swift, .ignore, .hidden, .swift, .figure])
    #expect(records.map(\.verdict) == [.matched, .ignored, .differs, .differs, .differs])
    #expect(records[3].expected == "3")
    #expect(records[3].printed == "4\n")
    #expect(records[3].seconds == 3)
    #expect(records[3].message?.hasPrefix("\(Chapter.path):25: error: the lesson prints") == true)
  }

  @Test func aStopIsSeenWhereItHappened() throws {
    let records = try records(.stopped(step: 2, line: 20, message: "it ran for too long"))
    #expect(records.map(\.verdict) == [.matched, .ignored, .stopped, .notReached, .differs])
    #expect(records[2].printed == "2\n")
    #expect(
      records[2].message?.contains(
        ":20: error: the lesson stopped here; 2 outputs after it are not checked: it ran for too long"
      ) == true)
  }

  @Test func aChapterThatIsNotBuiltHasOneForEachMessage() {
    let result = LessonResult(file: "a.md", outcome: .notBuilt(["a.md:3: error: no", "no linker"]))
    #expect(
      result.records == [
        BlockRecord(
          file: "a.md", line: 3, kind: .swift, verdict: .notBuilt, message: "a.md:3: error: no"),
        BlockRecord(
          file: "a.md", line: 1, kind: .swift, verdict: .notBuilt, message: "no linker"),
      ])
  }
}
