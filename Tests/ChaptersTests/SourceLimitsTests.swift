import ChapterFixtures
import Chapters
import Testing

/// What a chapter may hold at most, and that one more is an error at its line. The body begins on line 10.
struct SourceLimitsTests {
  private func mistakes(in body: String) -> [String] {
    do throws(ChapterErrors) {
      _ = try Chapter(markdown: Chapter.head + "\n\n" + body + "\n", file: "c.md")
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  private func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test func aLineHasTenThousandBytes() {
    #expect(mistakes(in: times(5000, "é")) == [])
    #expect(
      mistakes(in: "Text.\n" + times(5000, "é") + "x")
        == ["c.md:11: error: the line is longer than 10000 bytes; break it"])
  }

  @Test func aTableHasAHundredColumns() {
    let bare = Array(repeating: "a", count: 100).joined(separator: "|")
    #expect(mistakes(in: "| \(bare) |\n|\(times(100, "-|"))") == [])
    #expect(mistakes(in: bare) == [])
    #expect(
      mistakes(in: bare + "|b") == ["c.md:10: error: the line has more than 100 table columns"])
    #expect(mistakes(in: "|\(bare)|b|").count == 1)
  }

  @Test(arguments: ["> ", "- ", ">", "1. ", "+   "])
  func containersAreNestedAHundredDeep(mark: String) {
    #expect(mistakes(in: times(100, mark) + "text") == [])
    #expect(
      mistakes(in: times(101, mark) + "text\n" + times(101, mark) + "more")
        == [
          "c.md:10: error: lists, quotes, folds, links and emphasis are nested more than 100 deep here"
        ])
  }

  @Test func listsNestByTheirIndentation() {
    func list(_ depth: Int) -> String {
      (0..<depth).map { times($0, "  ") + "- a" }.joined(separator: "\n")
    }
    #expect(mistakes(in: list(100)) == [])
    #expect(mistakes(in: list(103)).map { $0.prefix(9) } == ["c.md:110:"])
    #expect(mistakes(in: times(3, list(60) + "\n\n")) == [])
  }

  @Test func foldsNestToo() {
    func folds(_ depth: Int) -> String {
      times(depth, "<details><summary>s</summary>\n\n") + times(depth, "</details>\n\n")
    }
    #expect(mistakes(in: folds(100) + folds(100)) == [])
    #expect(mistakes(in: folds(101)).map { $0.prefix(9) } == ["c.md:210:"])
  }

  @Test func emphasisIsNestedAHundredDeep() {
    #expect(mistakes(in: times(50, "*a **a ") + times(50, "b** b* ")) == [])
    let found = mistakes(in: "Text.\n\n" + times(51, "*a **a ") + times(51, "b** b* "))
    #expect(found.map { $0.prefix(14) } == ["c.md:12: error"])
  }

  @Test func emphasisMayGoOnOverManyLines() {
    let found = mistakes(in: times(20_000, "*a **a\n") + times(20_000, "b** b*\n"))
    #expect(found.count == 1)
  }

  @Test func aSummaryIsNestedNoDeeper() {
    let summary = times(60, "*a **a ") + times(60, "b** b* ")
    let found = mistakes(in: "<details><summary>\(summary)</summary>\n\nText.\n\n</details>")
    #expect(found.map { $0.prefix(14) } == ["c.md:10: error"])
  }

  @Test func aHundredImagesMayBeOpen() {
    #expect(mistakes(in: times(100, "![a ") + "\n\n" + times(100, "![a ")) == [])
    #expect(mistakes(in: times(300, "!\\[a ") + times(300, "[] ")) == [])
    #expect(
      mistakes(in: "![a\n" + times(101, "![[]()\n")).map { $0.prefix(15) } == ["c.md:110: error"])
  }

  @Test func linesEndInLineFeedsAlone() {
    let message =
      "the line holds a carriage return; save the file with line feeds alone between its lines"
    #expect(mistakes(in: "One\r\ntwo\r\n") == ["c.md:10: error: \(message)"])
    #expect(mistakes(in: "One\ntwo\rthree") == ["c.md:11: error: \(message)"])
  }

  @Test func aRuleIsNoList() {
    #expect(mistakes(in: times(300, "* ") + "\n\n" + times(300, "- ")) == [])
  }
}
