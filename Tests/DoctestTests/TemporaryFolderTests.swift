import Foundation
import LessonRuntime
import Testing

@testable import Doctest

struct TemporaryFolderTests {
  private struct Refused: Error {}

  @Test func nothingOfItIsLeft() async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.filePath
    await #expect(throws: Refused.self) {
      try await Interruption.cleaning(up: { folder.remove() }) {
        try Data().write(to: folder.scratch.appending(path: "main.o"))
        throw Refused()
      }
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func whatAnEndedProcessLeftIsRemovedByTheNext() throws {
    let ended = Process()
    ended.executableURL = URL(filePath: "/bin/true")
    try ended.run()
    ended.waitUntilExit()
    let left = FileManager.default.temporaryDirectory.appending(
      path: "course-check-\(ended.processIdentifier)-0")
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    let folder = try TemporaryFolder()
    folder.remove()
    #expect(!FileManager.default.fileExists(atPath: left.filePath))
  }
}
