import Testing

@testable import Chapters
@testable import Weave

@Suite struct PicturesTests {
  private let lesson: Site.Lesson

  init() throws {
    let plain = try Site.Lesson("## One\n\n![f](figures/f.svg)\n")
    lesson = Site.Lesson(
      chapter: plain.chapter, figures: ["f": Site.Drawing(svg: "<svg a=\"ä\"></svg>")])
  }

  private func text(_ path: String, baseAddress: String? = "https://example.org/a") throws
    -> String?
  {
    let site = try Site(
      lessons: [lesson], templates: Repository.templates(), assets: [], baseAddress: baseAddress)
    return try site.files().first { $0.path == path }
      .map { String(decoding: $0.contents, as: UTF8.self) }
  }

  @Test func aPictureShowsTheTitleTheQuestionAndAFigure() throws {
    let picture = try #require(try text("pictures/03-focal-loss.svg"))
    #expect(picture.contains("Chapter 3 · hard"))
    #expect(picture.contains("y=\"210\">Focal loss &amp; co</text>"))
    #expect(picture.contains("What is &quot;it&quot;?"))
    #expect(picture.contains("data:image/svg+xml,%3Csvg a=%22%C3%A4%22%3E%3C/svg%3E"))
    #expect(!picture.contains("<circle"))
  }

  @Test func theCoverHasAThousandDots() throws {
    let picture = try #require(try text("pictures/index.svg"))
    #expect(picture.matches(of: /<circle class="dot"/).count == 999)
    #expect(picture.matches(of: /<circle class="positive"/).count == 1)
  }

  @Test func pagesNameTheirPicture() throws {
    let image = "<meta property=\"og:image\" content=\"https://example.org/a/pictures/"
    #expect(try text("03-focal-loss.html")?.contains(image + "03-focal-loss.png\"/>") == true)
    #expect(try text("index.html")?.contains(image + "index.png\"/>") == true)
    #expect(try text("cards.html")?.contains(image + "index.png\"/>") == true)
  }

  @Test func withoutAnAddressThereIsNoPicture() throws {
    #expect(try text("pictures/index.svg", baseAddress: nil) == nil)
    #expect(try text("index.html", baseAddress: nil)?.contains("og:image") == false)
  }

  @Test(arguments: [
    ("one two three", 9, ["one two", "three"]), ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]), ("unbreakable", 3, ["unbreakable"]), ("", 3, []),
  ])
  func linesAreBrokenAtWords(text: String, width: Int, lines: [String]) {
    #expect(text.broken(after: width) == lines)
  }
}
