import Foundation
import Testing

@testable import LessonRuntime

/// A lesson that loops, floods, forks, or stops in other ways still gets a verdict, with what it had printed.
@Suite(.serialized) struct LimitsTests {
  @Test func aLessonThatBehavesRunsToItsEnd() throws {
    let run = try Mischief("none").run()
    #expect(run.transcript.ending == .finished)
    #expect(run.hasMatched)
  }

  @Test func aLoopIsEndedWhenItsTimeIsOver() throws {
    let run = try Mischief("loop").run(Limits(time: .seconds(1)))
    #expect(
      run.messages == [
        "\(Mischief.file):57: error: the lesson stopped here; 1 output after it is not checked: it ran for more than 1 s and was ended\n    it had printed last:\n        mischief"
      ])
    #expect(run.transcript.steps[2]?.printed == "mischief\n")
  }

  @Test func aFloodIsCutOff() throws {
    let run = try Mischief("flood").run(Limits(output: 10 << 10))
    #expect(
      run.messages.first?.contains("it printed more than 10 KiB and was ended") == true)
    #expect(run.transcript.steps[2]?.printed.hasPrefix("mischief\nflood\n") == true)
    #expect(run.messages.joined().utf8.count < 4000)
    let complaint = try Mischief("complain").run(Limits(output: 10 << 10))
    #expect(complaint.messages.first?.contains("more than 10 KiB and was ended") == true)
  }

  @Test func readingFromStandardInputIsReported() throws {
    let run = try Mischief("read").run()
    #expect(
      run.messages == [
        "\(Mischief.file):57: error: this block reads from standard input, where it finds nothing"
      ])
  }

  @Test func anEarlyExitIsReported() throws {
    let run = try Mischief("exit").run()
    #expect(run.messages.count == 1)
    #expect(run.messages[0].contains("it ended by itself with status 3"))
  }

  @Test func aKilledLessonIsReported() throws {
    let run = try Mischief("die").run()
    #expect(run.messages.count == 1)
    #expect(run.messages[0].contains("it was ended by signal 9, Killed"))
  }

  @Test func whatTheBacktracerSaysIsNoMessage() {
    let said = "\n*** Signal 11: Backtracing from 0x55e2... done ***\n\n"
    #expect(said.trapMessage == "")
    #expect("Fatal error: no\n\(said)".trapMessage == "Fatal error: no")
  }

  @Test func closedDescriptorsHideNothingButTheOutput() throws {
    let run = try Mischief("close").run()
    #expect(run.transcript.ending == .finished)
    #expect(run.matched == [true, true, false])
    #expect(run.transcript.steps[3]?.printed == "")
    #expect(run.messages.count == 1)
    #expect(run.messages[0].hasSuffix("the block of line 57 closes standard output"))
  }

  @Test func moreMemoryThanAllowedIsReported() throws {
    let run = try Mischief("swallow").run(Limits(memory: 1 << 30))
    #expect(run.messages.first?.contains("it wanted more than 1024 MiB of memory") == true)
  }

  @Test(arguments: ["fork", "daemon"]) func whatALessonStartsEndsWithIt(_ mischief: String) throws {
    let lesson = Mischief(mischief)
    let run = try lesson.run()
    #expect(run.transcript.ending == .finished)
    #expect(run.hasMatched)
    let sleeper = try lesson.sleeper()
    #expect(!isRunning(sleeper))
  }

  @Test func whatALoopingLessonStartsEndsWithIt() throws {
    let lesson = Mischief("fork and loop")
    let run = try lesson.run(Limits(time: .seconds(1)))
    #expect(run.transcript.ending != .finished)
    let sleeper = try lesson.sleeper()
    #expect(!isRunning(sleeper))
  }

  // Minutes, because the time that a test waits for its turn counts.
  @Test(.timeLimit(.minutes(10))) func aRunThatNobodyWaitsForAnyMoreIsEnded() async throws {
    let plan = try LessonPlan(ofLesson: Mischief.executable)
    setenv("MISCHIEF", "loop", 1)
    let task = Task {
      await blocking {
        Result {
          try Supervisor.run(
            plan, executable: Mischief.executable, limits: Limits(time: .seconds(3600)))
        }
      }
    }
    task.cancel()
    #expect(try await task.value.get().ending != .finished)
  }

  @Test func aForkThatGoesOnAsTheLessonIsNotTakenForIt() throws {
    let run = try Mischief("breed").run()
    #expect(run.transcript.ending == .finished)
    #expect(run.transcript.steps.count == 4)
  }
}

/// The misbehaving lesson, told what to do.
struct Mischief {
  static let file = "Tests/Lessons/misbehaving/chapter.md"

  var kind: String
  /// Where a process that the lesson starts says its number.
  let note = FileManager.default.temporaryDirectory.appending(path: "mischief-\(UUID().uuidString)")

  init(_ kind: String) {
    self.kind = kind
  }

  static var executable: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "misbehaving-lesson").path(percentEncoded: false)
  }

  struct Run: Sendable {
    var transcript: Transcript
    var checks: [Check]
    var messages: [String]

    var matched: [Bool] { checks.map(\.isMatched) }
    var hasMatched: Bool { !matched.contains(false) }
  }

  func run(_ limits: Limits = Limits()) throws -> Run {
    let plan = try LessonPlan(ofLesson: Self.executable)
    setenv("MISCHIEF", kind, 1)
    setenv("MISCHIEF_FILE", note.path(percentEncoded: false), 1)
    setenv("UNDECLARED", "seen", 1)
    let transcript = try Supervisor.run(plan, executable: Self.executable, limits: limits)
    let checks = plan.checks(of: transcript) { _ in nil }
    return Run(
      transcript: transcript, checks: checks, messages: plan.messages(transcript, checks))
  }

  /// The number of the process that the lesson started.
  func sleeper() throws -> pid_t {
    let text = try String(contentsOf: note, encoding: .utf8)
    try FileManager.default.removeItem(at: note)
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}

/// Whether a process runs; one that has ended and that nobody has asked about does not.
func isRunning(_ process: pid_t) -> Bool {
  let status = contents(of: "/proc/\(process)/stat")
  guard let name = status.lastIndex(of: ")") else { return false }
  return !status[name...].hasPrefix(") Z")
}
