import Foundation
import Testing

@testable import LessonRuntime

/// Interrupts a lesson as its reader would. A hang comes out by its name: in minutes, because the time that a
/// test waits for its turn counts.
@Suite(.serialized) struct InterruptionTests {
  /// A lesson that loops, by its supervisor, the worker and a process that the worker has started.
  private struct Family {
    var lesson: Process
    var worker: pid_t
    var sleeper: pid_t

    init() throws {
      let mischief = Mischief("fork and loop")
      let note = mischief.note.path(percentEncoded: false)
      lesson = Process()
      lesson.executableURL = URL(filePath: Mischief.executable)
      lesson.environment = ProcessInfo.processInfo.environment.merging([
        "MISCHIEF": mischief.kind, "MISCHIEF_FILE": note,
      ]) { $1 }
      lesson.standardOutput = FileHandle.nullDevice
      try lesson.run()
      while contents(of: note).last != "\n" { usleep(1000) }
      sleeper = try mischief.sleeper()
      let status = contents(of: "/proc/\(sleeper)/stat")
      let parent = status.split(separator: " ").dropFirst(3).first
      worker = try #require(parent.flatMap { pid_t($0) })
    }
  }

  @Test(.timeLimit(.minutes(10)), arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsTheLessonAndWhatItStarted(_ signal: Int32) throws {
    let family = try Family()
    #expect(isRunning(family.worker))
    kill(family.lesson.processIdentifier, signal)
    waitUntilEnded(family.worker)
    waitUntilEnded(family.sleeper)
    family.lesson.waitUntilExit()
    #expect(family.lesson.terminationReason == .uncaughtSignal)
    #expect(family.lesson.terminationStatus == signal)
  }

  @Test(.timeLimit(.minutes(10))) func theWorkerEndsWithASupervisorThatIsKilled() throws {
    let family = try Family()
    kill(family.lesson.processIdentifier, SIGKILL)
    waitUntilEnded(family.worker)
    // A supervisor that is killed cannot end what its worker has started, and Foundation takes a process for
    // running while such a one holds its socket.
    kill(family.sleeper, SIGKILL)
    family.lesson.waitUntilExit()
  }

  private func waitUntilEnded(_ process: pid_t) {
    while isRunning(process) { usleep(1000) }
  }
}
