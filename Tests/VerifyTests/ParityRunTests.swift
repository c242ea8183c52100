import ChapterFixtures
import Chapters
import Testing

@testable import Verify

@Suite struct ParityRunTests {
  private func messages(_ python: [String], printed: String = "0.25") async throws -> [String] {
    let blocks = python.map { code in
      """
      ```swift
      print(0.25)
      ```

      ```python parity
      \(code)
      ```

      ```output within=1e-6
      \(printed)
      ```
      """
    }
    let chapter = try Chapter(body: blocks.joined(separator: "\n\n"))
    return try await ParityRun(python: "python3").messages(of: chapter)
  }

  @Test func blocksShareTheirNames() async throws {
    #expect(try await messages(["x = 1 / 4\nprint(x)", "print(x + 1e-9)"]) == [])
  }

  @Test func anotherPrintIsNamedAtTheOutput() async throws {
    let messages = try await messages(["print(0.26)"])
    #expect(
      messages == [
        "\(Chapter.path):19: error: the Python block of line 14 prints something else", "- 0.25",
        "+ 0.26",
      ])
  }

  @Test func exceptionIsNamedAtItsLine() async throws {
    let messages = try await messages(["x = 1\nprint(x / 0)"])
    #expect(messages == ["\(Chapter.path):16: error: ZeroDivisionError: division by zero"])
  }

  @Test func syntaxErrorIsNamedAtItsLine() async throws {
    let messages = try await messages(["print(0.25)", "print("])
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix("\(Chapter.path):27: error: SyntaxError"))
  }

  @Test func pythonThatEndsEarlyIsSaid() async throws {
    let messages = try await messages(["import os; os._exit(3)"])
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix("\(Chapter.path):14: error: Python stopped here"))
  }
}
