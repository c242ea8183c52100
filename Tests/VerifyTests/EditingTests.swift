import ChapterFixtures
import Chapters
import Foundation
import LessonRuntime
import Reports
import Testing

@testable import Verify

/// An author edits chapters of a copy of this package and verifies them.
@Suite(.serialized) struct EditingTests {
  @Test(.timeLimit(.minutes(15))) func everyEditGetsItsVerdict() async throws {
    let package = try PackageCopy()
    defer { package.remove() }

    try package.write(body: "```swift\nprint(6 * 7)\n```\n\n```output\n42\n```")
    let good = try await package.verify()
    #expect(good.isGood)
    #expect(good.summary.hasPrefix("1 of 1 outputs match"))

    try package.write(body: "```swift\nprint(6 * 7)\n```\n\n```output\n43\n```")
    let flipped = try await package.verify()
    #expect(flipped.reasons.isEmpty)
    #expect(!flipped.isGood)
    #expect(
      flipped.messages == [
        "\(PackageCopy.file):15: error: the lesson prints something else\n    - 43\n    + 42"
      ])

    try package.write(body: "Text.\n\n```swift\nprnt(6 * 7)\n```")
    let misspelt = try await package.verify()
    #expect(misspelt.summary == "does not build")
    #expect(misspelt.messages.count == 1)
    #expect(
      misspelt.messages[0].hasPrefix("\(PackageCopy.file):13:1: error: cannot find 'prnt' in scope")
    )

    try package.write(body: "```swfit\nprint(1)\n```")
    #expect(
      try await package.verify().messages == [
        "\(PackageCopy.file):10: error: there is no language 'swfit': did you mean 'swift'?"
      ])
  }
}

/// The files of this package in a temporary folder, with a build of their own.
private struct PackageCopy {
  static let file = "chapters/03-focal-loss/chapter.md"

  let folder: URL

  init() throws {
    let origin = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    folder = FileManager.default.temporaryDirectory.appending(path: "course-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Package.swift", "Sources", "Tests", "Benchmarks", "chapters"] {
      try FileManager.default.copyItem(
        at: origin.appending(path: name), to: folder.appending(path: name))
    }
  }

  func remove() {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record(error)
    }
  }

  /// Writes the chapter; the body's first line is line 10.
  func write(body: String) throws {
    try (Chapter.head + "\n\n" + body + "\n").write(
      to: folder.appending(path: Self.file), atomically: true, encoding: .utf8)
  }

  func verify() async throws -> LessonResult {
    let executable = folder.appending(path: ".build/any/debug/course")
    let builder = LessonBuilder(folder: folder, besides: executable)
    let verifier = Verifier(book: try Book(folder: folder), builder: builder)
    let results = await verifier.verify(
      [Self.file], progress: Reports.Progress(total: 1, isTerminal: false))
    return try #require(results.first)
  }
}
