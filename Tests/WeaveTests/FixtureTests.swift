import Testing

@testable import Chapters
@testable import Weave

/// Each folder of `Fixtures` is a case: a chapter and the HTML of its blocks.
@Suite struct FixtureTests {
  @Test(arguments: try Repository.names(in: "Tests/WeaveTests/Fixtures"))
  func weaves(_ name: String) throws {
    let folder = "Tests/WeaveTests/Fixtures/\(name)"
    let markdown = try Repository.text("\(folder)/chapter.md")
    var lesson = Site.Lesson(
      matching: try Chapter(markdown: markdown, file: "chapters/04-\(name)/chapter.md"))
    let svg = """
      <?xml version="1.0"?>
      <svg><title>Loss</title><metadata>
      loss (2 of 9 points)
      p\ta &lt; b
      0\t1
      1\t0.5

      Straight lines
      line\taxis\tvalue
      here\tp\t0.5
      </metadata>
      </svg>

      """
    lesson.figures["loss"] = Site.Drawing(svg: svg, verdict: .matched)
    let (html, errors) = lesson.woven()
    #expect(errors == [])
    // What a formula looks like inside is another module's business.
    let written = html.replacing(/<math.*?<\/math>/, with: "<math/>")
    #expect(written == (try Repository.text("\(folder)/expected.html")))
  }
}
