import Testing

@testable import Weave

@Suite struct CoverageNoteTests {
  @Test func countsBlocksAndOutputs() throws {
    var lesson = try Site.Lesson(
      """
      ```swift
      print(1) // Prints "1"
      ```

      ```swift hidden
      print(2)
      ```

      ```output
      2
      ```

      ```swift ignore because="it needs a GPU"
      train()
      ```
      """)
    var note = CoverageNote(lesson)
    #expect(note.listingsSentence == "2 blocks of Swift are compiled, 1 of them folded away")
    #expect(note.outputsSentence == "2 of 2 outputs match what the program printed")
    #expect(note.coverage.ignored.map(\.place.line) == [21])
    #expect(note.coverage.ignored.map(\.reason) == ["it needs a GPU"])

    lesson.verdicts[1] = nil
    note = CoverageNote(lesson)
    #expect(note.outputsSentence == "1 of 2 outputs match what the program printed")
  }

  @Test func countsFigures() throws {
    var lesson = try Site.Lesson("![A](figures/a.svg)\n\n![B](figures/b.svg)\n")
    lesson.figures["a"] = Site.Drawing(svg: "<svg></svg>", verdict: .matched)
    #expect(CoverageNote(lesson).outputsSentence.hasSuffix(", 1 of 2 figures what it drew"))
  }

  @Test func countsOne() throws {
    let note = CoverageNote(try Site.Lesson("```swift\nprint(1) // Prints \"1\"\n```\n"))
    #expect(note.listingsSentence == "1 block of Swift is compiled")
    #expect(note.outputsSentence == "1 of 1 output matches what the program printed")
  }
}
