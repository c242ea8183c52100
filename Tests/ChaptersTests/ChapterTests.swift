import ChapterFixtures
import Expectations
import Testing

@testable import Chapters

struct ChapterTests {
  @Test func frontMatterIsRead() throws {
    let chapter = try Chapter(body: "Text.")
    #expect(chapter.frontMatter.title == "A chapter")
    #expect(chapter.frontMatter.question == "Why?")
    #expect(chapter.frontMatter.difficulty == .hard)
    #expect(chapter.frontMatter.asked == ["Stripe", "Google"])
  }

  @Test func aChapterMayAnswerArguments() throws {
    let text = """
      ---
      title: A tool
      question: "How?"
      difficulty: easy
      asked: []
      summary: A chapter with a command.
      tags: []
      command: --data FILE [--label COLUMN]
      ---

      # A tool
      """
    let chapter = try Chapter(bytes: Array(text.utf8), file: "chapters/07-folder/chapter.md")
    #expect(chapter.frontMatter.command == "--data FILE [--label COLUMN]")
    #expect(try Chapter(body: "Text.").frontMatter.command == nil)
  }

  @Test func aPageKeepsTheNamesItHad() throws {
    let text = """
      ---
      title: Glossary
      summary: Every term.
      aliases: [terms, words]
      ---
      """
    let page = try Chapter(markdown: text, file: "chapters/glossary.md")
    #expect(page.frontMatter.aliases.map(\.name) == ["terms", "words"])
    #expect(page.frontMatter.aliases.map(\.line) == [4, 4])
    #expect(try Chapter(body: "Text.").frontMatter.aliases.isEmpty)
  }

  @Test func theNumberIsThatOfTheFolder() throws {
    let chapter = try Chapter(body: "Text.")
    #expect(chapter.folder == "07-folder")
    #expect(chapter.number == 7)
  }

  @Test func listingsKnowTheirLinesAndSection() throws {
    let chapter = try Chapter(
      body: """
        ## One

        ```swift
        print(1)
        ```

        ## Two

        ```swift hidden
        print(2)
        ```
        """)
    #expect(chapter.listings.map(\.line) == [12, 18])
    #expect(chapter.listings.map(\.endLine) == [14, 20])
    #expect(chapter.listings.map(\.section) == ["One", "Two"])
    #expect(chapter.listings.map(\.kind) == [.shown, .hidden])
    #expect(chapter.listings[0].code == "print(1)\n")
  }

  @Test func anOutputBelongsToTheListingAboveItAcrossProse() throws {
    let chapter = try Chapter(
      body: """
        ```swift
        print(1)
        ```

        Guess first.

        ```output within=0.5% unordered
        1
        ```
        """)
    let output = try #require(chapter.listings[0].output)
    #expect(output.expectation.text == "1")
    #expect(output.expectation.tolerance == .relative(0.005))
    #expect(output.expectation.isUnordered)
    #expect(output.line == 16)
    #expect(output.line(at: 0) == 17)
    #expect(output.endLine == 18)
  }

  @Test func printsCommentsAreTheWholeOutput() throws {
    let chapter = try Chapter(
      body: """
        ```swift
        print(1)
        // Prints "1"
        print("a \\"b\\"")  // Prints "a "b""
        ```
        """)
    let output = try #require(chapter.listings[0].output)
    #expect(output.expectation.text == "1\na \"b\"")
    #expect(output.form == .comments(lines: [12, 13]))
  }

  @Test func aBlockInAListKeepsItsIndent() throws {
    let chapter = try Chapter(
      body: """
        - item

          ```swift
          print(1)
          ```
        """)
    #expect(chapter.listings[0].indent == 2)
    #expect(chapter.listings[0].code == "print(1)\n")
    #expect(chapter.listings[0].line == 12)
  }

  @Test func ignoredCodeHasItsReason() throws {
    let chapter = try Chapter(
      body: """
        ```swift ignore because="needs a network, and \\ more"
        fetch()
        ```
        """)
    #expect(chapter.listings[0].kind == .ignored(because: "needs a network, and \\ more"))
  }

  @Test func otherLanguagesAreShown() throws {
    let chapter = try Chapter(
      body: "```python\nprint(1)\n```\n\n```rust\nfn\n```\n\n```\nplain\n```")
    let languages = chapter.blocks.map { block -> String? in
      if case .fence(let language, _) = block.content { language } else { "none" }
    }
    #expect(languages == ["python", "rust", nil])
  }

  @Test func mathsIsPutBackTogether() throws {
    let chapter = try Chapter(body: "A $`p_t^2`$ and ($`x`$), but \\$`5` and `code`$.")
    #expect(
      chapter.blocks[0].content
        == .paragraph([
          .text("A "), .math("p_t^2"), .text(" and ("), .math("x"), .text("), but $"), .code("5"),
          .text(" and "), .code("code"), .text("$."),
        ]))
  }

  @Test func alertsLoseTheirFirstLine() throws {
    let chapter = try Chapter(body: "> [!WARNING]\n> Mind the *gap*.")
    guard case .alert(let alert) = chapter.blocks[0].content else {
      Issue.record("no alert")
      return
    }
    #expect(alert.kind == .warning)
    #expect(
      alert.blocks.map(\.content)
        == [.paragraph([.text("Mind the "), .emphasis([.text("gap")]), .text(".")])])
  }

  @Test func questionsHoldBlocksAndMarkUpInTheSummary() throws {
    let chapter = try Chapter(
      body: """
        <details id="q-weights"><summary>What is `w` in $`\\log w`$?</summary>

        A number.

        ```swift
        print(1)
        // Prints "1"
        ```

        </details>
        """)
    let question = try #require(chapter.questions.first)
    #expect(question.id == "q-weights")
    #expect(
      question.question
        == [.text("What is "), .code("w"), .text(" in "), .math("\\log w"), .text("?")])
    #expect(question.answer.count == 2)
    #expect(chapter.listings.count == 1)
  }

  @Test func exercisesAreNoPartOfTheProgram() throws {
    let chapter = try Chapter(
      body: """
        ```swift
        print(1)
        ```

        ### Twice *as much*

        ```swift exercise=twice
        func twice(_ x: Double) -> Double { x }
        ```

        <details><summary>Hint 1</summary>

        Add.

        </details>

        <details><summary>Hint 2</summary>

        ```swift checks=twice
        expect(twice(2), near: 4)
        ```

        </details>

        <details><summary>Solution</summary>

        ```swift solution=twice
        func twice(_ x: Double) -> Double { x + x }
        ```

        </details>
        """)
    #expect(chapter.listings.count == 1)
    let exercise = try #require(chapter.exercises.first)
    #expect(chapter.exercises.count == 1)
    #expect(exercise.name == "twice")
    #expect(exercise.title == "Twice as much")
    #expect(exercise.line == 14)
    #expect(exercise.hints == 2)
    #expect(exercise.starter.line == 16)
    #expect(exercise.checks.code == "expect(twice(2), near: 4)\n")
    #expect(exercise.solution.endLine == 38)
    #expect(Coverage(of: chapter).exercises == 1)
    #expect(Coverage(of: chapter).blocks == 1)
  }

  @Test func foldsMayNest() throws {
    let chapter = try Chapter(
      body: """
        <details><summary>Outer</summary>

        <details id="q-inner"><summary>Inner</summary>

        Text.

        </details>

        </details>
        """)
    #expect(chapter.blocks.count == 1)
    #expect(chapter.questions.map(\.id) == ["q-inner"])
  }

  @Test func figuresAreFoundWithTheirLines() throws {
    let chapter = try Chapter(body: "![A *curve*](figures/pr-curve.svg)")
    #expect(chapter.figures.map(\.figure.name) == ["pr-curve"])
    #expect(chapter.figures.map(\.line) == [10])
    #expect(chapter.figures[0].figure.caption == [.text("A "), .emphasis([.text("curve")])])
  }

  @Test func anchorsAreThoseOfGitHub() throws {
    let chapter = try Chapter(body: "## The `log w` shift: exact?\n\n## Again\n\n## Again")
    #expect(chapter.headings.map(\.anchor) == ["the-log-w-shift-exact", "again", "again-1"])
  }

  @Test func tablesKeepAlignmentAndInlines() throws {
    let chapter = try Chapter(body: "| a | b |\n|:--|--:|\n| `x` | 1 |")
    guard case .table(let table) = chapter.blocks[0].content else {
      Issue.record("no table")
      return
    }
    #expect(table.alignments == [.left, .right])
    #expect(table.header == [[.text("a")], [.text("b")]])
    #expect(table.rows == [[[.code("x")], [.text("1")]]])
  }

  @Test func commentsAreLeftOut() throws {
    let chapter = try Chapter(body: "<!-- a note -->\n\nText.")
    #expect(chapter.blocks.map(\.content) == [.paragraph([.text("Text.")])])
  }

  @Test func quizHasChoicesWithReasons() throws {
    let chapter = try Chapter(
      body: """
        <details id="quiz-a"><summary>Which?</summary>

        - [ ] One `x`.

          Because.
        - [x] Two.

          Because.

          And so.

        </details>
        """)
    let quiz = try #require(chapter.quizzes.first)
    #expect(quiz.id == "quiz-a")
    #expect(quiz.choices.map(\.isRight) == [false, true])
    #expect(quiz.choices.map(\.text.plainText) == ["One x.", "Two."])
    #expect(quiz.choices.map(\.reason.count) == [1, 2])
    #expect(chapter.questions.isEmpty)
  }

  @Test func textAboveATableHasItsOwnLines() throws {
    let chapter = try Chapter(body: "One\ntwo\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.")
    #expect(chapter.blocks.map(\.lines) == [10...11, 12...14, 16...16])
  }

  @Test func noBlockReachesIntoTheNext() throws {
    let chapter = try Chapter(body: "One\ntwo\n---\nNext.")
    #expect(chapter.blocks.map(\.lines) == [10...12, 13...13])
  }

  @Test(arguments: ["1. What now?", "- What now?", "# What now?", "> What now?", "What now?"])
  func aTitleMayBeginLikeAList(_ title: String) throws {
    let chapter = try Chapter(
      body: "<details><summary>\(title)</summary>\n\nText.\n\n</details>")
    guard case .details(let summary, _) = chapter.blocks.last?.content else {
      Issue.record("there is no fold")
      return
    }
    #expect(summary.plainText == title)
  }
}
