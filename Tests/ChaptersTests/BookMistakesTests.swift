import ChapterFixtures
import Chapters
import Foundation
import Testing

struct BookMistakesTests {
  /// A book in a temporary folder, by what its files hold.
  private func mistakes(
    in files: [String: String], selecting selected: [String]? = nil
  ) throws -> BookMistakes {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: "chapters/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let book = try Book(folder: folder)
    return book.mistakes(in: selected ?? book.files)
  }

  private func chapter(_ body: String) -> String { Chapter.head + "\n\n" + body + "\n" }

  @Test func linksAreLookedUpInTheWholeBook() throws {
    let files = [
      "00-one/chapter.md": chapter(
        "[b](../01-two/chapter.md#there) and [c](../01-two/chapter.md#no)"),
      "01-two/chapter.md": chapter("## There\n\n[d](#nowhere)"),
    ]
    let all = try mistakes(in: files).messages
    #expect(
      all.map { $0.prefix(33) }.map(String.init).sorted() == [
        "chapters/00-one/chapter.md:10: er", "chapters/01-two/chapter.md:12: er",
      ])
    let one = try mistakes(in: files, selecting: ["chapters/01-two/chapter.md"])
    #expect(one.links.map(\.location.line) == [12])
  }

  @Test func aBrokenChapterSpoilsNoLinkToIt() throws {
    let found = try mistakes(in: [
      "00-one/chapter.md": chapter("[b](../01-two/chapter.md#there)"),
      "01-two/chapter.md": "no front matter",
    ])
    #expect(found.isEmpty)
  }

  @Test func numbersThatNoBlockPrintsAreReported() throws {
    let found = try mistakes(in: ["00-one/chapter.md": chapter("It is 0.47, since 2017.")])
    #expect(found.numbers.map(\.location.line) == [10])
    #expect(found.messages[0].hasPrefix("chapters/00-one/chapter.md:10: error: no block"))
  }

  @Test func pagesAreReadToo() throws {
    let files = [
      "00-one/chapter.md": chapter("[g](../glossary.md#term) and [h](../glossary.md#no)"),
      "glossary.md": "---\ntitle: G\nsummary: S.\n---\n\n## Term\n\n[o](00-one/chapter.md#no)",
      "broken.md": "---\ntitle: B\nquestion: Q?\n---\n",
    ]
    let all = try mistakes(
      in: files,
      selecting: ["chapters/00-one/chapter.md", "chapters/glossary.md", "chapters/broken.md"])
    #expect(all.links.map(\.location.line) == [10, 8])
    #expect(all.pages.map(\.location.file) == ["chapters/broken.md", "chapters/broken.md"])
  }

  @Test func figuresThatNoChapterShowsAreReported() throws {
    let found = try mistakes(in: [
      "00-one/chapter.md": chapter("![A](figures/a.svg)"),
      "00-one/figures/a.svg": "<svg/>",
      "00-one/figures/old.svg": "<svg/>",
      "00-one/figures/notes.txt": "",
    ])
    #expect(found.leftFigures == ["chapters/00-one/figures/old.svg"])
    #expect(found.messages[0].hasPrefix("chapters/00-one/figures/old.svg:1: warning: "))
  }
}
