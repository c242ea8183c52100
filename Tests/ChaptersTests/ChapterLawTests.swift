import ChapterFixtures
import Chapters
import Foundation
import Testing

/// The parser on chapters that are mutated at random: it refuses or reads, and never loses a line.
struct ChapterLawTests {
  private static let seeds: [[UInt8]] =
    [sample]
    + MistakesTests.cases.compactMap { name in
      FileManager.default.contents(
        atPath: MistakesTests.folder.appending(path: "\(name)/chapter.md").path()
      ).map(Array.init)
    }

  @Test(arguments: 0..<60) func everyTextIsReadOrRefused(seed: Int) {
    var source = SplitMix(state: UInt64(seed))
    for _ in 0..<40 {
      var bytes = source.pick(Self.seeds)
      for _ in 0..<Int.random(in: 1...8, using: &source) { source.mutate(&bytes) }
      let broken = ChapterLaws.broken(by: bytes)
      #expect(broken == [], "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func theSampleIsAChapter() throws {
    let chapter = try Chapter(bytes: Self.sample, file: Chapter.path)
    #expect(chapter.listings.count == 6)
    #expect(ChapterLaws.broken(by: Self.sample) == [])
  }

  /// A chapter with something of everything.
  static let sample = Array(
    (Chapter.head + """


      # Title

      Text with *emphasis*, `code`, $`x^2`$, [a link](#one) and <kbd>k</kbd>.

      ## One

      ```swift
      import Neural
      func f(x: Int) -> Int { x + 1 }
      print(f(x: 1), "a \\(2)")
      ```

      ```output within=1e-3
      2 a ...
      ```

      - item

        ```swift hidden
        let y = 0.5
        print(y)  // Prints "0.5"
        ```

      > [!NOTE]
      > Quoted.
      >
      > ```swift ignore because="it is shown"
      > fetch()
      > ```

      ```swift error
      let z: Int = "a"
      ```

      ```output
      1: error: cannot convert
      ```

      ```swift trap
      print([1][2])
      ```

      ```output
      Index out of range
      ```

      | a | b |
      |:--|--:|
      | 1 | `2` |

      ```math
      \\frac{1}{2}
      ```

      ![A figure](figures/f.svg)

      <!-- a comment -->

      <details id="q-one"><summary>Why *so*?</summary>

      1. Because.

      ```swift
      draw("f", "<svg/>")
      ```

      </details>

      ---

      The end[^1].

      [^1]: A note.

          Of two paragraphs.

      """).utf8)
}

extension SplitMix {
  /// Words that mean something to the parser.
  private static let words = [
    "```", "```swift", "```output", "~~~", "\n", "\n\n", "---\n", "> ", "- ", "  ", "    ", "\t",
    "1. ", "# ", "|", "|-|", "[", "](", ")", "![", "<details>", "</details>", "<summary>",
    "</summary>", "<!--", "-->", "*", "**", "_", "$`", "`$", "`", "\\", "\r", "\0", "\u{FEFF}",
    "é", "\u{2028}", "[^1]", "[^1]: ", "[a]: b", "// Prints \"", "\"", "{", "}", "within=",
    "title:", ": ", "&amp;", "~~", "[ ] ", "www.a.b", "<br>", "</", "...",
  ].map { Array($0.utf8) }

  /// Changes a place or two, as a slip of the hand would, or none.
  mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = pick(Self.words)
      return
    }
    let place = Int.random(in: bytes.indices, using: &self)
    let end = min(bytes.count, place + Int.random(in: 0...(chance(80) ? 6 : 200), using: &self))
    switch Int.random(in: 0..<6, using: &self) {
    case 0: bytes.removeSubrange(place..<end)
    case 1:
      bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: bytes.indices, using: &self))
    case 2: bytes[place] = UInt8.random(in: 0...255, using: &self)
    case 3: bytes.swapAt(place, end - 1 < place ? place : end - 1)
    default: bytes.insert(contentsOf: pick(Self.words), at: place)
    }
  }
}
