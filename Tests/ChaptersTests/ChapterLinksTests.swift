import ChapterFixtures
import Chapters
import Testing

struct ChapterLinksTests {
  private let here: Chapter
  private let links: ChapterLinks

  init() throws {
    here = try Chapter(
      body: "## The shift\n\n<details id=\"q-why\"><summary>Why?</summary>\n\nSo.\n\n</details>")
    let other = try Chapter(
      markdown: Chapter.head + "\n\n## Gamma mutes the easy\n",
      file: "chapters/03-focal-loss/chapter.md")
    links = ChapterLinks([here, other], unreadable: ["04-evaluation"])
  }

  @Test(arguments: [
    ("#the-shift", ChapterLinks.Target.chapter(folder: "07-folder", anchor: "the-shift")),
    ("chapter.md#q-why", .chapter(folder: "07-folder", anchor: "q-why")),
    ("../03-focal-loss/chapter.md", .chapter(folder: "03-focal-loss", anchor: nil)),
    ("../03-focal-loss/", .chapter(folder: "03-focal-loss", anchor: nil)),
    ("https://arxiv.org/abs/1#S3", .elsewhere(address: "https://arxiv.org/abs/1#S3")),
    // Nothing is known of a chapter that cannot be read, so nothing is said of its anchors.
    ("../04-evaluation/chapter.md#curves", .chapter(folder: "04-evaluation", anchor: "curves")),
  ])
  func leadsThere(destination: String, target: ChapterLinks.Target) throws {
    #expect(try links.target(of: destination, in: here) == target)
  }

  @Test(arguments: [
    ("../03-focal-los/chapter.md", "../03-focal-loss/chapter.md"),
    ("../02-focal-loss/chapter.md", "../03-focal-loss/chapter.md"),
    ("../focal-loss/chapter.md#gamma", "../03-focal-loss/chapter.md"),
    ("03-focal-loss/chapter.md", "../03-focal-loss/chapter.md"),
    ("../../README.md", nil), ("figures/loss.svg", nil), ("javascript:alert(1)", nil),
    ("//example.org", nil), ("/index.html", nil), ("../11-nowhere/chapter.md", nil),
    ("../03-focal-loss/other.md", "../03-focal-loss/chapter.md"),
  ])
  func refusesWhatIsNoChapter(destination: String, nearest: String?) {
    #expect(throws: BrokenLink.noChapter(destination, nearest: nearest)) {
      try links.target(of: destination, in: here)
    }
  }

  @Test(arguments: [
    ("the-shft", "the-shift"), ("shift", "the-shift"), ("q-wy", "q-why"), ("elsewhere", nil),
  ])
  func offersTheNearestAnchor(anchor: String, nearest: String?) {
    let file = "chapters/07-folder/chapter.md"
    #expect(throws: BrokenLink.noAnchor(anchor, file: file, nearest: nearest)) {
      try links.target(of: "#\(anchor)", in: here)
    }
  }

  @Test func everyLinkIsLookedAtAndReportedAtItsLine() throws {
    let chapter = try Chapter(
      body: """
        ## One [a](#no1)

        Text
        and *[b](#no2)*.

        > - [c](#no3)

        | [d](#no4) |
        |---|
        | [e](#no5) |

        <details id="q-e"><summary>[f](#no6)</summary>

        [g](#no7) and [h](#q-e).

        </details>

        ![[i](#no8)](figures/x.svg)

        ## One [a](#no1)
        """)
    let mistakes = chapter.linkMistakes(among: ChapterLinks([chapter]))
    #expect(mistakes.map(\.location.line) == [10, 13, 15, 17, 19, 21, 23, 27, 29])
    #expect(mistakes[0].description.contains("no heading or question with the anchor ‘no1’"))
  }

  @Test func anAnchorIsTakenOnce() throws {
    let chapter = try Chapter(
      body: "## q-a\n\n<details id=\"q-a\"><summary>A?</summary>\n\nB.\n\n</details>")
    let mistakes = chapter.linkMistakes(among: ChapterLinks([chapter]))
    #expect(mistakes.map(\.reason) == [.repeatedAnchor("q-a")])
    #expect(mistakes.map(\.location.line) == [12])
  }
}
