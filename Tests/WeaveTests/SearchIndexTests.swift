import ChapterFixtures
import Testing

@testable import Chapters
@testable import Weave

@Suite struct SearchIndexTests {
  private func entries() throws -> [SearchIndex.Entry] {
    try Chapter(
      body: """
        # A chapter

        Before.

        ## Loss `x`

        Some **text** here.

        ```swift
        let posWeight = weight(of: posWeight)
        ```

        <details id="q-a"><summary>Why?</summary>

        Because.

        </details>

        After the question.
        """
    ).searchEntries
  }

  @Test func sectionsAndQuestionsAreEntries() throws {
    #expect(
      try entries().map(\.address) == [
        "07-folder.html", "07-folder.html#loss-x", "07-folder.html#q-a",
      ])
    #expect(try entries().map(\.heading) == ["A chapter", "Loss x", "Why?"])
  }

  @Test func aSectionGoesOnAfterAQuestion() throws {
    #expect(try entries()[1].text == "Some text here. After the question.")
    #expect(try entries()[2].text == "Because.")
  }

  @Test func codeGivesEachWordOnce() throws {
    #expect(try entries()[1].code == "let posWeight weight")
  }

  @Test func textsCannotEndTheScript() {
    #expect("\"</script>\\\n".quotedForScript == "\"\\\"\\u003c/script>\\\\ \"")
  }
}
