import ChapterFixtures
import Testing

@testable import Chapters

@Suite struct ParsedChaptersTests {
  private let parsed = ParsedChapters()

  private func chapter(_ body: String) throws -> Chapter {
    try parsed.chapter(bytes: Array("\(Chapter.head)\n\n\(body)\n".utf8), file: Chapter.path)
  }

  @Test func anotherTextIsAnotherChapter() throws {
    #expect(try chapter("One.") == Chapter(body: "One."))
    #expect(try chapter("One.") == Chapter(body: "One."))
    #expect(try chapter("Two.") == Chapter(body: "Two."))
  }

  @Test func aMistakeStaysOneUntilItIsMended() throws {
    for _ in 0..<2 { #expect(throws: ChapterErrors.self) { try chapter("```swift\nlet a = 1") } }
    #expect(try chapter("```swift\nlet a = 1\n```").listings.count == 1)
  }
}
