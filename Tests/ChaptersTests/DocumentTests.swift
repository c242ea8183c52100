import Chapters
import Testing

struct DocumentTests {
  private func document(_ markdown: String) throws -> Document {
    try Document(markdown: markdown, file: "a.md")
  }

  @Test func onlySwiftMatters() throws {
    let document = try document(
      """
      <div>

      > [!WHATEVER]

      ![picture](anywhere.png)

      ```bash title=x
      make
      ```

      ```output
      made
      ```

      ```swift linenumbers {3} wrap hidden
      print(1)
      ```

      </div>
      """)
    #expect(document.listings.map(\.line) == [15])
    #expect(document.listings.map(\.kind) == [.hidden])
    #expect(document.listings[0].output == nil)
  }

  @Test func pythonThatPrintsTheSameStandsBetweenABlockAndItsOutput() throws {
    let document = try document(
      """
      ```swift
      print(1)
      ```

      ```python parity
      print(1)
      ```

      ```output
      1
      ```
      """)
    #expect(document.listings.map { $0.output?.expectation.text } == ["1"])
  }

  @Test func headingsOfTwoLevelsBeginSections() throws {
    let document = try document(
      """
      ```swift
      ```
      # One
      ```swift
      ```
      ### Deeper
      ```swift
      ```
      ## Two
      ```swift
      ```
      """)
    #expect(document.sections.map(\.count) == [1, 2, 1])
  }

  @Test func windowsLineEndsAndByteOrderMarksAreTaken() throws {
    let document = try document(
      "\u{FEFF}```swift\r\nprint(1)\r\n```\r\n\r\n```output\r\n1\r\n```\r\n")
    #expect(document.listings.map(\.code) == ["print(1)\n"])
    #expect(document.listings[0].output?.expectation.text == "1")
  }

  @Test func aFileOfOneLineToEverybodyIsRefused() {
    #expect(throws: ChapterErrors.self) {
      try document("# Title\r\r```swift\rprint(1)\r```\r")
    }
  }

  @Test func aLongLineMattersOnlyInSwift() throws {
    let long = String(repeating: "x", count: 20_000)
    let fence = "\n\n```swift\nprint(1)\n```\n"
    #expect(try document(long + fence).listings.count == 1)
    #expect(throws: ChapterErrors.self) { try document("```swift\n// \(long)\n```\n") }
  }

  @Test func sessionsAreNamed() throws {
    let document = try document("```swift session=good,bad\n```\n")
    #expect(document.listings[0].sessions == ["good", "bad"])
  }

  @Test func commentsOfSwiftSourceAreDocuments() throws {
    let source = """
      /// Adds.
      ///
      /// ```swift
      /// print(add(1, 2))  // Prints "3"
      /// ```
      func add(_ a: Int, _ b: Int) -> Int { a + b }

      struct Inner {
        /// ```swift
        /// _ = Inner()
        /// ```
        var x = 1  // ```swift
      }

      """
    let document = try Document(sourceCode: source, file: "a.swift")
    #expect(document.listings.map(\.line) == [3, 9])
    #expect(document.listings.map(\.indent) == [4, 6])
    #expect(
      document.listings.map(\.code) == ["print(add(1, 2))  // Prints \"3\"\n", "_ = Inner()\n"])
    #expect(document.sections == [0..<1, 1..<2])
  }
}
