import Testing

@testable import Chapters
@testable import Weave

@Suite struct QuestionListTests {
  private let list: QuestionList

  init() throws {
    let body = """
      ## Here

      <details id="q-one"><summary>Is 1 < 2?</summary>

      See [here](#here) and [there](../01-two/chapter.md#there).

      Difficulty: easy.

      </details>

      <details id="q-two"><summary>And a "quote"?</summary>

      A	tab.

      </details>
      """
    let lessons = [
      try Site.Lesson(body, folder: "00-one"), try Site.Lesson("## There\n", folder: "01-two"),
    ]
    list = QuestionList(lessons, links: ChapterLinks(lessons.map(\.chapter)))
  }

  @Test func answersLinkFromElsewhere() {
    let answer = list.entries[0].answer.source
    #expect(answer.contains("href=\"00-one.html#here\""))
    #expect(answer.contains("href=\"01-two.html#there\""))
  }

  @Test func difficultyIsTheAnswersOrTheChapters() {
    #expect(list.entries.map(\.difficulty) == [.easy, .hard])
  }

  @Test func theScriptHoldsEachQuestionOnce() {
    #expect(
      list.script.contains(#"{id:"q-one",chapter:"Focal loss & co",address:"00-one.html#q-one""#))
    #expect(list.script.split(separator: "\n").count == 4)
  }

  @Test func ankiHasANoteALine() {
    let lines = list.anki.split(separator: "\n")
    #expect(lines.count == 5 + 1 + 2)
    #expect(lines.last?.split(separator: "\t").count == 4)
    #expect(lines.last?.hasPrefix("q-two\t") == true)
    #expect(lines.last?.hasSuffix("\t00-one hard") == true)
  }
}
