import Chapters
import Testing

@testable import Weave

@Suite struct LinkAddressTests {
  let here: Site.Lesson
  let links: ChapterLinks

  init() throws {
    here = try Site.Lesson("## Gamma\n\n- a\n\n  ### Inside\n")
    let other = try Site.Lesson(
      "## Accuracy\n\n<details id=\"q-why\">\n<summary>Why?</summary>\n\nSo.\n\n</details>\n",
      folder: "00-the-tautology")
    links = ChapterLinks([other.chapter, here.chapter])
  }

  @Test(arguments: [
    ("#gamma", "#gamma"),
    ("#inside", "#inside"),
    ("chapter.md", "03-focal-loss.html"),
    ("chapter.md#gamma", "#gamma"),
    ("../00-the-tautology/chapter.md", "00-the-tautology.html"),
    ("../00-the-tautology/", "00-the-tautology.html"),
    ("../00-the-tautology/chapter.md#accuracy", "00-the-tautology.html#accuracy"),
    ("../00-the-tautology/chapter.md#q-why", "00-the-tautology.html#q-why"),
    ("../03-focal-loss/chapter.md#gamma", "#gamma"),
    ("https://arxiv.org/abs/1708.02002#S3", "https://arxiv.org/abs/1708.02002#S3"),
  ])
  func rewrites(destination: String, address: String) throws {
    #expect(try links.address(of: destination, in: here.chapter) == address)
  }
}
