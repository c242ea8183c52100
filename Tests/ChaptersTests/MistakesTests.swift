import Chapters
import Foundation
import Testing

/// Each folder of `Fixtures/Mistakes` holds a chapter with a mistake and what is said of it: lines of
/// `LINE: the message's beginning`.
struct MistakesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/Mistakes")
  static let cases =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()) ?? []

  @Test func thereAreCases() {
    #expect(Self.cases.count > 30)
  }

  @Test(arguments: cases)
  func isReportedAtItsLine(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let markdown = try Data(contentsOf: folder.appending(path: "chapter.md"))
    let expected = try String(contentsOf: folder.appending(path: "errors.txt"), encoding: .utf8)
      .split(separator: "\n")
    let errors = mistakes(in: Array(markdown))
    #expect(errors.count == expected.count, "\(errors)")
    for (error, line) in zip(errors, expected) {
      let parts = line.split(separator: ":", maxSplits: 1)
      #expect(error.description.hasPrefix("chapter.md:\(parts[0]): error:\(parts[1])"), "\(error)")
    }
  }

  private func mistakes(in markdown: [UInt8]) -> [ChapterError] {
    do throws(ChapterErrors) {
      _ = try Chapter(bytes: markdown, file: "chapter.md")
      return []
    } catch {
      return error.errors
    }
  }
}
