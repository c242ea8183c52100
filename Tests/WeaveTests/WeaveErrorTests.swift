import Testing

@testable import Chapters
@testable import Weave

/// The author's mistakes that show only on the page, each at its line.
@Suite struct WeaveErrorTests {
  @Test(arguments: [
    ("Text\nand [a link](#no).\n", "10: error: chapters/03-focal-loss/chapter.md has no heading"),
    ("> - a\n> - [b](other.md)\n", "10: error: ‘other.md’ is no page of the site"),
    ("A\n\n![Loss](figures/loss.svg)\n", "11: error: the lesson drew no figure named ‘loss’"),
    ("a\nb $`\\nonsense`$\n", "10: error: "),
    ("```math\nx\n\\nonsense{y}\n```\n", "11: error: "),
  ])
  func namesTheLine(body: String, message: String) throws {
    let errors = try Site.Lesson(body).woven().errors
    #expect(errors.count == 1)
    let description = try #require(errors.first?.description)
    #expect(description.hasPrefix("chapters/03-focal-loss/chapter.md:" + message))
  }

  @Test func reportsRepeatedAnchors() throws {
    let body = "## q-a\n\n<details id=\"q-a\">\n<summary>A?</summary>\n\nB.\n\n</details>\n"
    let location = SourceLocation(file: "chapters/03-focal-loss/chapter.md", line: 11)
    #expect(
      try Site.Lesson(body).woven().errors
        == [WeaveError(reason: .repeatedAnchor("q-a"), location: location)])
  }

  @Test func goesThroughTheSite() throws {
    let lessons = [try Site.Lesson("[a](#b)\n"), try Site.Lesson("[c](#d)\n", folder: "04-d")]
    let site = try Site(lessons: lessons, templates: Repository.templates(), assets: [])
    let errors = #expect(throws: WeaveErrors.self) { try site.files() }
    #expect(errors?.errors.map(\.location.file) == lessons.map(\.chapter.file))
  }
}
