import Testing

@testable import Chapters
@testable import Weave

@Suite struct PrintEditionTests {
  private let text: String

  init() throws {
    let glossary = try Chapter(
      markdown: """
        ---
        title: Terms
        summary: All.
        ---

        ## One

        See [two](01-two/chapter.md) and [its question](01-two/chapter.md#q-why).
        """, file: "chapters/glossary.md")
    let two = """
      ## One

      <details id="q-why"><summary>Why?</summary>

      [So](https://example.org/#one).

      </details>

      ![f](figures/f.svg)

      """
    let svg = """
      <svg aria-labelledby="f-title f-text"><title id="f-title">F</title><desc id="f-text">f</desc>
      <g clip-path="url(#f-clip)"/></svg>
      """
    let lesson = try Site.Lesson(two, folder: "01-two")
    let site = try Site(
      lessons: [
        Site.Lesson(
          "## One\n\nSee [it](#one), [two](../01-two/chapter.md#one).\n", folder: "00-one"),
        Site.Lesson(chapter: lesson.chapter, figures: ["f": Site.Drawing(svg: svg)]),
      ], pages: [glossary], templates: Repository.templates(), assets: [])
    let file = try #require(try site.files().first { $0.path == "print.html" })
    text = String(decoding: file.contents, as: UTF8.self)
  }

  @Test func holdsTheWholeBookInOrder() throws {
    let places = try ["00-one", "01-two", "glossary"].map { anchor in
      #expect(text.contains("</span> <a href=\"#\(anchor)\">"))
      return try #require(text.firstRange(of: "<article class=\"chapter\" id=\"\(anchor)\">"))
        .lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test func linksLeadWithinThePage() {
    #expect(text.contains("<a href=\"#one.00-one\">it</a>, <a href=\"#one.01-two\">two</a>"))
    #expect(text.contains("<a href=\"#01-two\">two</a> and <a href=\"#q-why.01-two\">"))
    #expect(text.contains("<a href=\"https://example.org/#one\">So</a>"))
  }

  @Test func idsAreUnique() {
    let ids = text.matches(of: /\sid="([^"]*)"/).map(\.1)
    #expect(Set(ids).count == ids.count)
    #expect(
      ids.contains("one.00-one") && ids.contains("one.01-two") && ids.contains("one.glossary"))
  }

  @Test func figuresKeepTheirParts() {
    #expect(text.contains("aria-labelledby=\"f-title.01-two f-text.01-two\""))
    #expect(text.contains("clip-path=\"url(#f-clip.01-two)\""))
  }

  @Test func answersStandOpen() {
    #expect(text.contains("<details class=\"question\" id=\"q-why.01-two\" open=\"open\">"))
  }

  @Test func needsNoScriptAndIsNotFoundBeforeTheChapters() {
    #expect(!text.contains("course.js"))
    #expect(text.contains("<meta name=\"robots\" content=\"noindex\"/>"))
  }
}
