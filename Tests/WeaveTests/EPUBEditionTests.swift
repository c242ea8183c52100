import Testing

@testable import Chapters
@testable import Weave

/// Whether the whole is an EPUB is for epubcheck to say, in the tests of the site.
@Suite struct EPUBEditionTests {
  private let lesson: Site.Lesson

  init() throws {
    lesson = try Site.Lesson(
      "## One\n\n[a](#one) [b](../04-next/chapter.md#b) [c](https://example.org/x.html) "
        + "[d](../05-other/chapter.md) $`p`$\n")
  }

  private func part(_ lesson: Site.Lesson) throws -> (part: EPUBPart, body: String) {
    let next = try Site.Lesson("## B\n", folder: "04-next")
    let other = try Site.Lesson("Text.\n", folder: "05-other")
    let chapters = [lesson, next, other].map(\.chapter)
    var weaver = ChapterWeaver(lesson, links: ChapterLinks(chapters))
    let text = weaver.page()
    let body = EPUBPart.body(
      of: WovenChapter(chapter: lesson.chapter, text: text, errors: weaver.errors),
      among: ["03-focal-loss", "04-next"], addressOutside: { $0.contains(":") ? $0 : nil })
    let part = EPUBPart(
      chapter: lesson.chapter, contents: text.contents, properties: EPUBPart.properties(of: body))
    return (part, body.source)
  }

  @Test func linksLeadToDocumentsOfTheBook() throws {
    let body = try part(lesson).body
    #expect(body.contains("<a href=\"#one\">a</a> <a href=\"04-next.xhtml#b\">b</a>"))
    #expect(body.contains("<a href=\"https://example.org/x.html\">c</a> <a>d</a>"))
  }

  @Test func formulasSayWhatTheyAre() throws {
    #expect(
      try part(lesson).body.contains("<math xmlns=\"http://www.w3.org/1998/Math/MathML\">"))
    #expect(try part(lesson).part.properties == "mathml")
    #expect(try part(Site.Lesson("Text.\n")).part.properties == "")
  }

  @Test func theContentsNestTheSections() throws {
    let templates = try Templates(Repository.templates())
    let contents = templates.epub("contents", [try part(lesson).part])
    #expect(contents.contains("<a href=\"03-focal-loss.xhtml\">3 Focal loss &amp; co</a>"))
    #expect(contents.contains("<li><a href=\"03-focal-loss.xhtml#one\">One</a></li>"))
    let package = templates.epub("package", [try part(lesson).part])
    #expect(package.hasPrefix("<?xml"))
    #expect(package.contains("<itemref idref=\"part-03-focal-loss\"/>"))
  }

  @Test func isTheSameEachTime() throws {
    func bytes() throws -> [UInt8]? {
      let lesson = try Site.Lesson("## One\n\nText.\n")
      let site = try Site(lessons: [lesson], templates: Repository.templates(), assets: [])
      return try site.files().first { $0.path == "rare-positives.epub" }?.contents
    }
    #expect(try bytes() != nil)
    #expect(try bytes() == bytes())
  }
}
