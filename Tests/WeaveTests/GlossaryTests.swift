import Testing

@testable import Chapters
@testable import Weave

@Suite struct GlossaryTests {
  private let glossary: Glossary

  init() throws {
    let markdown = """
      ---
      title: Glossary
      summary: Every term.
      ---

      # Glossary

      ## Average precision

      What is added up; AP for short. Chapter 3: [Here](03-focal-loss/chapter.md#here).

      ## Precision

      The share of "flagged" that is positive. [Chapter 3](03-focal-loss/chapter.md).

      ## Proper loss

      Least at the truth.

      ## Keep

      In this course a share.
      """
    glossary = Glossary([try Chapter(markdown: markdown, file: "chapters/glossary.md")])
  }

  private func found(_ text: String) -> [String] {
    glossary.occurrences(in: text).map { String(text[$0.range]) }
  }

  private func woven(_ body: String) throws -> String {
    let lesson = try Site.Lesson(body)
    var weaver = ChapterWeaver(
      lesson, links: ChapterLinks([lesson.chapter]), glossary: glossary)
    return weaver.page().body.source
  }

  @Test(arguments: [
    ("The average\nprecision, not precision-recall.", ["average\nprecision"]),
    ("Precision’s sum; precision.", ["precision"]),
    ("Proper losses and ‘proper loss’", ["Proper losses", "proper loss"]),
    ("AP is no ap", ["AP"]),
    ("average, precision", ["precision"]),
    ("Keep all of it", []),
    ("", []),
  ])
  func findsWholeTerms(text: String, terms: [String]) {
    #expect(found(text) == terms)
  }

  @Test func linksTheFirstUseAndAgainThreeSectionsOn() throws {
    let html = try woven(
      """
      Precision and *precision*.

      ## Next

      Still precision.

      ## Later

      ## Last

      More of [precision](#next), `precision`
      or precision.
      """)
    #expect(html.matches(of: /class="term"/).count == 2)
    #expect(html.contains("<a class=\"term\" href=\"glossary.html#precision\">Precision</a> and"))
    #expect(html.contains("or <a class=\"term\" href=\"glossary.html#precision\">precision</a>."))
  }

  @Test func linksNothingWhereTheTermIsExplained() throws {
    let html = try woven(
      "## Here\n\nAverage precision.\n\n## Next\n\n## Later\n\n## There\n\n- average precision\n")
    #expect(html.contains("<p>Average precision.</p>"))
    #expect(html.contains("<li><a class=\"term\" href=\"glossary.html#average-precision\">average"))
  }

  @Test func linksNoHeadingNorSummaryNorCell() throws {
    let html = try woven(
      """
      ## Precision

      | precision |
      |---|
      | precision |

      <details><summary>precision</summary>

      Why.

      </details>
      """)
    #expect(!html.contains("class=\"term\""))
  }

  @Test func thePagesShowWhatATermMeans() {
    #expect(glossary.script.contains(#""precision":"The share of \"flagged\" that is positive.""#))
    #expect(glossary.script.contains(#""average-precision":"What is added up; AP for short.""#))
    #expect(glossary.script.contains(#""keep":"#))
  }
}
