import Testing

@testable import Verify

struct LessonBuilderTests {
  @Test func theCompilersMessagesAreSaidOnceWithTheirExcerpt() {
    let output = """
      [3/5] Emitting module lesson3
      /home/me/course/chapters/03-focal-loss/chapter.md:42:7: error: cannot find 'focl' in scope
      40 |
      42 | print(focl)
         |       `- error: cannot find 'focl' in scope
      43 |
      [4/5] Compiling lesson3 main.swift
      /home/me/course/chapters/03-focal-loss/chapter.md:42:7: error: cannot find 'focl' in scope
      42 | print(focl)
         |       `- error: cannot find 'focl' in scope
      error: fatalError
      """
    let messages = output.chapterMessages
    #expect(messages.count == 1)
    #expect(
      messages[0].hasPrefix("chapters/03-focal-loss/chapter.md:42:7: error: cannot find 'focl'"))
    #expect(messages[0].contains("42 | print(focl)"))
    #expect(!messages[0].contains("Compiling"))
  }

  @Test func theTangleToolsMessagesHaveNoColumn() {
    let output = "error: failed\nchapters/00-a/chapter.md:9: error: there is no language 'swfit'\n"
    #expect(
      output.chapterMessages == ["chapters/00-a/chapter.md:9: error: there is no language 'swfit'"])
  }
}
