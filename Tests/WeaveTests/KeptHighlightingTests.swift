import Testing

@testable import Chapters
@testable import Weave

@Suite struct KeptHighlightingTests {
  private static let body = """
    # Title

    ```swift
    let a = 1
    print(a)
    ```

    ```swift hidden
    struct B {}
    ```

    <details id="q-a"><summary>Why?</summary>

    ```swift
    print("answer")
    ```

    </details>

    """

  private func site(_ body: String = body, kept: KeptHighlighting = .init()) throws -> Site {
    try Site(
      lessons: [.init(body, folder: "00-one")], templates: Repository.templates(), assets: [],
      kept: kept)
  }

  private func kept(_ codes: String...) -> KeptHighlighting {
    var kept = KeptHighlighting()
    for code in codes { kept[code] = CodeMarks(highlighting: code) }
    return kept
  }

  @Test func theSiteIsTheSameWhetherOrNotItsCodeWasHighlightedBefore() throws {
    let built = try site().built()
    #expect(!built.highlighting.isEmpty)
    let again = try site(kept: built.highlighting).built()
    #expect(again.files == built.files)
    #expect(again.highlighting == built.highlighting)
  }

  @Test func whatIsKeptIsUsed() throws {
    // Marks that no highlighting would find.
    var kept = KeptHighlighting()
    var marks = CodeMarks()
    marks.append(.string, length: "print(\"answer\")\n".utf8.count)
    kept["print(\"answer\")\n"] = marks
    for page in ["00-one.html", "assets/questions.js"] {
      let file = try site(kept: kept).files().first { $0.path == page }
      let text = String(decoding: try #require(file).contents, as: UTF8.self)
      let marked = "s\">print(&quot;answer&quot;)\n</span>"
      #expect(text.contains(marked) || text.contains(marked.quotedForScript.dropFirst().dropLast()))
    }
  }

  @Test func codeThatIsNoLongerOnTheSiteIsForgotten() throws {
    let highlighted = try site().built().highlighting
    let edited = Self.body.replacing("let a = 1", with: "let a = 2")
    let later = try site(edited, kept: highlighted).built().highlighting
    #expect(later["let a = 1\nprint(a)\n"] == nil)
    #expect(later["let a = 2\nprint(a)\n"] == CodeMarks(highlighting: "let a = 2\nprint(a)\n"))
    #expect(later["struct B {}\n"] == highlighted["struct B {}\n"])
  }

  @Test func codeCountsByItsBytes() {
    let (composed, decomposed) = ("let \u{E9} = 1", "let e\u{301} = 1")
    #expect(composed == decomposed)
    #expect(kept(composed)[decomposed] == nil)
    #expect(kept(composed)[composed] != nil)
  }

  @Test func whatWasWrittenIsRead() {
    let kept = kept("", "\n", "let a = \"é🙂\"\n", "k3\n5\n", "// only\r\n")
    #expect(KeptHighlighting(decoding: kept.encoded) == kept)
    #expect(KeptHighlighting(decoding: []) == KeptHighlighting())
    #expect(kept.encoded == kept.encoded)
  }

  @Test func whatWasCutOffIsNotReadAsWhatItWas() {
    let kept = kept("let a = 1\n", "print(a)\n")
    let whole = kept.encoded
    for length in 0..<whole.count {
      #expect(KeptHighlighting(decoding: Array(whole.prefix(length))) != kept)
    }
  }

  @Test(arguments: [
    "k3_6\n9\nlet a = 1", "k3_6\n8\nlet a = 1\n", "k3_6\n10\nlet a = 1\n\n", "z3_6\n9\nlet a = 1\n",
    "k0_9\n9\nlet a = 1\n", "k_6\n9\nlet a = 1\n", "k3_6\nlet a = 1\n", "k3_6", "\n", "x",
    "k9999999999\n9\nlet a = 1\n", "_1\n1\n\u{FF}",
  ])
  func refuses(_ text: String) {
    #expect(KeptHighlighting(decoding: Array(text.utf8)) == nil)
  }

  @Test func refusesWhatIsNoText() {
    #expect(KeptHighlighting(decoding: Array("_1\n1\n".utf8) + [0xFF, 0x0A]) == nil)
  }

  @Test func damageNeverChangesAPagesText() throws {
    let files = try site().files()
    let whole = try site().built().highlighting.encoded
    for place in whole.indices {
      var damaged = whole
      damaged[place] ^= 2
      guard let kept = KeptHighlighting(decoding: damaged) else { continue }
      for (a, b) in zip(try site(kept: kept).files(), files) where a.path.hasSuffix(".html") {
        let texts = [a, b].map { String(decoding: $0.contents, as: UTF8.self).shown }
        #expect(texts[0] == texts[1])
      }
    }
  }
}
