import Foundation
import Testing

@testable import Verify

/// Lessons of which nothing has changed, in a package that cannot be built.
@Suite(.serialized) struct VerifierTests {
  private static let body = "```swift\nprint(1)\n```\n\n```output\n1\n```"

  @Test func aKeptRunIsAsGoodAsARun() async throws {
    let package = try PackageOfOneChapter(body: Self.body)
    try package.keep(printed: "1\n")
    let result = try await package.verify()
    #expect(result.isGood)
    #expect(result.reasons == [])
    #expect(result.summary == "1 of 1 outputs match, unchanged")
  }

  @Test func expectationsAreMatchedAfresh() async throws {
    let package = try PackageOfOneChapter(body: Self.body)
    try package.keep(printed: "1\n")
    try package.write(body: "More.\n\n" + Self.body.replacing("output\n1", with: "output\n2"))
    let result = try await package.verify()
    #expect(result.reasons == [])
    #expect(
      result.messages == [
        "\(PackageOfOneChapter.file):17: error: the lesson prints something else\n    - 2\n    + 1"
      ])
  }

  @Test func warningsMoveWithTheirBlocks() async throws {
    let package = try PackageOfOneChapter(body: Self.body)
    let warning = LessonWarning(step: 0, line: 1, column: 5, text: "a warning")
    try package.keep(printed: "1\n", warnings: [warning])
    try package.write(body: "More.\n\n" + Self.body)
    let warnings = try await package.verify().warnings
    #expect(warnings == ["\(PackageOfOneChapter.file):13:5: warning: a warning"])
  }

  @Test func otherwiseTheLessonIsRunAndTheReasonSaid() async throws {
    let package = try PackageOfOneChapter(body: Self.body)
    let first = try await package.verify()
    #expect(first.reasons == ["nothing is kept of it"])
    #expect(first.summary == "does not build")
    try package.keep(printed: "1\n")
    #expect(try await package.verify(isCaching: false).reasons == ["what is kept does not count"])
    try package.write(body: Self.body.replacing("print(1)", with: "print(2)"))
    #expect(try await package.verify().reasons == ["the code of block 1 changed"])
  }

  @Test func aCutOffOrChangedEntryIsNone() async throws {
    let package = try PackageOfOneChapter(body: Self.body)
    try package.keep(printed: "1\n")
    let entry = package.folder.appending(path: ".build/transcripts/debug/07-folder.transcript")
    let whole = try Data(contentsOf: entry)
    for length in [0, 10, 70, whole.count / 2, whole.count - 1] {
      try whole.prefix(length).write(to: entry)
      #expect(package.builder.store.run(of: "07-folder") == .unreadable)
    }
    for index in stride(from: 0, to: whole.count, by: 50) {
      var changed = whole
      changed[index] ^= 1
      try changed.write(to: entry)
      #expect(package.builder.store.run(of: "07-folder") == .unreadable)
    }
    #expect(try await package.verify().reasons == ["what is kept of it cannot be read"])
  }
}
