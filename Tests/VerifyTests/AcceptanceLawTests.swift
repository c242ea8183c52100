import ChapterFixtures
import Chapters
import Testing

/// Accepting whatever a lesson prints: nothing else changes, and nothing changes twice.
struct AcceptanceLawTests {
  @Test(arguments: 0..<60) func accepting(seed: Int) {
    var source = SplitMix(state: UInt64(seed))
    for _ in 0..<25 {
      let markdown = Chapter.head + "\n\n" + source.chapterBody()
      let printed = (0..<4).map { _ in source.print() }
      let broken = AcceptanceLaws.broken(by: markdown, printed: printed)
      #expect(broken == [], "\(markdown)\n\(printed)")
    }
  }

  @Test func theCasesAreChapters() {
    var source = SplitMix(state: 1)
    let count = (0..<200).count { _ in
      let markdown = Chapter.head + "\n\n" + source.chapterBody()
      do throws(ChapterErrors) {
        return try !Chapter(markdown: markdown, file: Chapter.path).listings.isEmpty
      } catch {
        return false
      }
    }
    #expect(count > 150)
  }
}

extension SplitMix {
  /// Blocks with outputs of every kind, in lists and quotes too.
  fileprivate mutating func chapterBody() -> String {
    (0..<Int.random(in: 1...3, using: &self)).map { _ in
      let margin = pick(["", "", "", "  ", "> "])
      let opening = margin == "  " ? "- item\n\n" : ""
      let text = block().split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty && margin != "> " ? "" : margin + $0 }.joined(separator: "\n")
      return "\(opening)\(text)\n\nText.\n"
    }.joined(separator: "\n")
  }

  private mutating func block() -> String {
    let fence = pick(["```", "```", "````", "~~~"])
    if chance(30) {
      let comments = (0..<Int.random(in: 1...3, using: &self)).map { _ in
        (chance(30) ? "let a = 1\n" : "") + pick(["", "print(a)  "]) + "// Prints \"\(line())\""
      }
      return "\(fence)swift\n\(comments.joined(separator: "\n"))\n\(fence)"
    }
    let options = pick(["", "", " within=0.1", " unordered", " literal", " within=1% unordered"])
    let lines = (0..<Int.random(in: 0...4, using: &self)).map { _ in line() + "\n" }.joined()
    return "```swift\nprint(1)\n```\n\n\(fence)output\(options)\n\(lines)\(fence)"
  }

  fileprivate mutating func print() -> String {
    let lines = (0..<Int.random(in: 0...4, using: &self)).map { _ in line() }
    return lines.joined(separator: "\n") + (chance(80) && !lines.isEmpty ? "\n" : "")
  }

  private mutating func line() -> String {
    let words = [
      "a", "b", "0.5", "0.55", "1", "...", " ", "", "\t", "```", "~~~", "> ", "- ", "\"", "\\", "|",
      "\r", "\u{85}", "\u{2028}", "é", "\0", "// Prints \"", "</details>", "    ", "#",
    ]
    return (0..<Int.random(in: 0...3, using: &self)).map { _ in
      chance(75) ? pick(Array(words[..<6])) : pick(words)
    }
    .joined()
  }
}
