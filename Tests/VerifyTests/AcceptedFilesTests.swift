import Foundation
import LessonRuntime
import Testing

@testable import Verify

@Suite(.serialized) struct AcceptedFilesTests {
  @Test func whatWasPrintedIsWrittenAndTheFileKeepsItsRights() async throws {
    let package = try PackageOfOneChapter(body: "```swift\nprint(1)\n```\n\n```output\nold\n```")
    let chapter = package.folder.appending(path: PackageOfOneChapter.file)
    chmod(chapter.path(percentEncoded: false), 0o600)
    let before = try String(contentsOf: chapter, encoding: .utf8)
    try package.keep(printed: "1\n")
    let changes = try await package.verify().accept(in: package.book)
    #expect(changes.count == 1)
    #expect(
      try String(contentsOf: chapter, encoding: .utf8) == before.replacing("old", with: "1"))
    let rights = try FileManager.default.attributesOfItem(
      atPath: chapter.path(percentEncoded: false))[.posixPermissions]
    #expect(rights as? Int == 0o600)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: chapter.deletingLastPathComponent().path(percentEncoded: false))
    #expect(names.sorted() == ["chapter.md", "exercises"])
  }

  @Test func whatAcceptingCannotPutRightIsSaid() async throws {
    let package = try PackageOfOneChapter(body: "```swift\nprint(1)\n```")
    try package.keep(printed: "1\n")
    let result = try await package.verify()
    #expect(try result.accept(in: package.book) == [])
    #expect(result.messagesBeyondAccepting.count == 1)
    #expect(result.messagesBeyondAccepting.first?.contains("no output block below it") == true)
  }

  @Test func aWriterThatIsKilledLosesNothing() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "killed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "chapter.md")
    let texts = ["a", "b"].map { Data(String(repeating: $0, count: 1 << 20).utf8) }
    try replaceFile(file, with: texts[0])
    for round in 0..<20 {
      let writer = forkedWriter(file, texts)
      usleep(UInt32(500 * round))
      kill(writer, SIGKILL)
      waitpid(writer, nil, 0)
      let found = try Data(contentsOf: file)
      #expect(texts.contains(found))
    }
  }

  /// A process that replaces the file again and again. It leaves the locks of this one alone, which another
  /// thread may hold for ever in the copy.
  private func forkedWriter(_ file: URL, _ texts: [Data]) -> pid_t {
    let child = fork()
    if child != 0 { return child }
    while true {
      for text in texts {
        do { try exchangeFile(file, for: text) } catch { _exit(1) }
      }
    }
  }
}

@_silgen_name("fork") private func fork() -> pid_t
