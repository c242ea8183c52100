import ChapterFixtures
import Chapters
import Tangle
import Testing

/// What a reader is told of answers that are wrong in every way.
struct ExerciseRunTests {
  private static let body = """
    ```swift
    print(sum(1, 2))
    // Prints "3"
    func sum(_ a: Int, _ b: Int) -> Int { a + b }
    ```

    ## Exercises

    ### Twice as much

    ```swift exercise=twice
    func twice(_ x: Double) -> Double { x }
    ```

    <details><summary>Hint 1</summary>

    Add.

    </details>

    ```swift checks=twice
    expect(twice(2), near: 4, mistakes: [8: "Once too often."])
    expect(
      twice(-0.5), near: -1, "below 0")
    ```

    <details><summary>Solution</summary>

    ```swift solution=twice
    func twice(_ x: Double) -> Double { x + x }
    ```

    </details>

    ### Any

    ```swift exercise=any
    func any(_ x: Int) throws -> [Int] { [] }
    ```

    <details><summary>Hint 1</summary>

    One element.

    </details>

    ```swift checks=any
    expect(try any(3), is: [3])
    ```

    <details><summary>Solution</summary>

    ```swift solution=any
    func any(_ x: Int) throws -> [Int] { [x] }
    ```

    </details>
    """

  private func answering(_ twice: String, _ any: String = "[x]") throws -> ExerciseProgram {
    try ExerciseProgram(
      try Chapter(body: Self.body),
      exercises: """
        struct Refusal: Error {}
        func twice(_ x: Double) -> Double { \(twice) }
        func any(_ x: Int) throws -> [Int] { \(any) }

        """)
  }

  @Test func aRightAnswerIsSolved() throws {
    let run = try answering("x + x").check()
    #expect(run.status == 0)
    #expect(run.output.contains("twice: Twice as much\n  ✓ solved: all 2 checks pass"))
    #expect(run.output.hasSuffix("\n2 of 2 exercises solved\n"))
  }

  @Test func aWrongAnswerIsShownAtTheLineOfItsCheck() throws {
    let run = try answering("x * 4").check("twice")
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        """
          ✗ 0 of 2 checks pass
            \(Chapter.path):31: expected 4.0, got 8.0
                Once too often.
            \(Chapter.path):32: expected -1.0, got -2.0
                below 0
        """), "\(run.output)")
  }

  @Test func aTrapIsShownAtTheLineOfTheAnswerAndSparesTheOthers() throws {
    let run = try answering("[x][1]").check()
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "it stopped at chapters/07-folder/exercises/Exercises.swift:2: Fatal error: Index out of range"
      ), "\(run.output)")
    #expect(run.output.hasSuffix("\n1 of 2 exercises solved\n"))
  }

  @Test func anErrorIsShown() throws {
    let run = try answering("x", "throw Refusal()").check("any")
    #expect(
      run.output.contains("\(Chapter.path):56: it threw an error: Refusal()"), "\(run.output)")
  }

  @Test func aLoopWithoutEndIsEnded() throws {
    let run = try answering("while true {}", "while x > 0 {}; return [x]")
      .check("any", seconds: 1)
    #expect(run.status == 1)
    #expect(run.output.contains("it ran for 1 s: is there a loop without an end?"))
  }

  @Test func whatAnAnswerPrintsIsShownInPart() throws {
    let line = "a line of print"
    let run = try answering("for _ in 0..<10_000 { print(\"\(line)\") }; return x").check("twice")
    #expect(run.output.contains("it printed: \(line)\n"))
    #expect(run.output.count < 2_000)
  }

  @Test func leavingEarlyIsNoSolution() throws {
    let program = try ExerciseProgram(
      try Chapter(body: Self.body),
      exercises: """
        import Glibc
        func twice(_ x: Double) -> Double { exit(0) }
        func any(_ x: Int) throws -> [Int] { [x] }

        """)
    let run = try program.check("twice")
    #expect(run.status == 1)
    #expect(run.output.contains("it stopped: it ended by itself with status 0"), "\(run.output)")
  }

  @Test func anAnswerThatDoesNotCompileIsNamedAtItsOwnLine() throws {
    let error = #expect(throws: CompileError.self) { _ = try answering("\"no\"") }
    #expect(error?.description.contains("Exercises.swift:2:37: error: cannot convert") == true)
  }

  @Test func anUnknownNameIsTheCallersMistake() throws {
    let run = try answering("x").check("thrice")
    #expect(run.status == 2)
    #expect(run.output.contains("no exercise 'thrice': it has twice, any"))
  }

  @Test func theLessonItselfDoesNotCare() throws {
    let run = try answering("x * 4").lesson()
    #expect(run.status == 0)
    #expect(run.output.contains("1 of 1 output matches"))
  }
}
