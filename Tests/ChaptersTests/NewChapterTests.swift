import Chapters
import Foundation
import Testing

struct NewChapterTests {
  private let manifest = """
    let chapters = [
      "00-the-tautology", "01-loss-reweighting", "02-resampling", "03-focal-loss", "04-evaluation",
    ]

    let other = ["a"]

    """
  private let files = ["chapters/00-the-tautology/chapter.md", "chapters/04-evaluation/chapter.md"]

  @Test func itIsTheNextOneAndEnteredInTheManifest() throws {
    let new = try NewChapter(title: "In practice", after: files, manifest: manifest)
    #expect(new.folder == "chapters/05-in-practice")
    #expect(
      new.files.map(\.path) == [
        "chapters/05-in-practice/exercises/Exercises.swift", "chapters/05-in-practice/chapter.md",
        "Package.swift",
      ])
    let entered = manifest.replacing(
      "\"04-evaluation\",\n", with: "\"04-evaluation\",\n  \"05-in-practice\",\n")
    #expect(new.files.last?.text == entered)
  }

  @Test func aShortListStaysOnItsLine() throws {
    let new = try NewChapter(title: "Two", after: [], manifest: "let chapters = [\n  \"a\"\n]\n")
    #expect(new.files.last?.text == "let chapters = [\n  \"a\", \"00-two\",\n]\n")
  }

  @Test(arguments: [
    "In practice", "Two: \"quotes\" \\ and colons", "# [A] *bold* `code` <tag> $x$", "Größe 2 & co",
  ])
  func itsChapterParses(title: String) throws {
    let new = try NewChapter(title: title, after: files, manifest: manifest)
    let chapter = try Chapter(markdown: new.files[1].text, file: new.files[1].path)
    #expect(chapter.frontMatter.title == title)
    #expect(chapter.headings.first?.text.plainText == title)
    #expect(chapter.number == 5)
    #expect(chapter.listings.count == 1)
    #expect(chapter.questions.count == 1)
    #expect(chapter.linkMistakes(among: ChapterLinks([chapter])) == [])
  }

  @Test func aTitleThatIsTakenIsRefused() {
    #expect(throws: NewChapterError.exists("chapters/04-evaluation")) {
      try NewChapter(title: "Evaluation!", after: files, manifest: manifest)
    }
    #expect(throws: NewChapterError.titleWithoutLetters("…")) {
      try NewChapter(title: "…", after: files, manifest: manifest)
    }
    #expect(throws: NewChapterError.noListInManifest) {
      try NewChapter(title: "New", after: files, manifest: "let lessons = []")
    }
  }

  @Test func aBookGrowsByIt() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "chapters"), withIntermediateDirectories: true)
    let file = folder.appending(path: "Package.swift")
    try Data("let chapters = [\n]\n".utf8).write(to: file)
    #expect(try Book(folder: folder).add("One").folder == "chapters/00-one")
    #expect(try Book(folder: folder).add("Two").folder == "chapters/01-two")
    let book = try Book(folder: folder)
    #expect(try book.files.map { try book.chapter($0).frontMatter.title } == ["One", "Two"])
    #expect(book.mistakes(in: book.files).isEmpty)
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == "let chapters = [\n  \"00-one\", \"01-two\",\n]\n")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "chapters/02-three"), withIntermediateDirectories: true)
    #expect(throws: NewChapterError.exists("chapters/02-three")) { try book.add("Three") }
  }
}
