import Expectations
import Testing

@testable import LessonRuntime

struct CompileCheckTests {
  @Test func diagnosticsAreThoseOfTheBlock() throws {
    let program = """
      #sourceLocation(file: "chapters/x.md", line: 5)
      let unused: Int = 1
      #sourceLocation(file: "chapters/x.md", line: 11)
      func f() -> Int {
      }
      #sourceLocation(file: "chapters/x.md", line: 13)

      """
    let check = CompileCheck(
      program: program, file: "chapters/x.md", executable: "/nowhere/lesson0")
    let diagnostics = try check.diagnostics(in: 10...13)
    #expect(diagnostics.map(\.line) == [2])
    #expect(diagnostics.map(\.severity) == [.error])
    #expect(diagnostics.first?.text.contains("missing return") == true)
  }

  @Test func anErrorElsewhereIsNoVerdictOnTheBlock() {
    let program = """
      #sourceLocation(file: "chapters/x.md", line: 3)
      import NoSuchModule
      #sourceLocation(file: "chapters/x.md", line: 11)
      let number = 1

      """
    let check = CompileCheck(
      program: program, file: "chapters/x.md", executable: "/nowhere/lesson0")
    #expect(
      throws: CompileCheckError(
        "the code before it does not compile: chapters/x.md:3: no such module 'NoSuchModule'")
    ) {
      try check.diagnostics(in: 10...12)
    }
  }

  @Test func aCompilerThatHangsIsNoVerdictOnTheBlock() {
    let check = CompileCheck(
      program: "let number: Int = true\n", file: "x.md", executable: "/nowhere/lesson0",
      limit: .zero)
    #expect(throws: CompileCheckError("the compiler took more than 0 s and was ended")) {
      try check.diagnostics(in: 0...2)
    }
  }

  @Test func aCompilerThatFailsIsNoVerdictOnTheBlock() {
    let check = CompileCheck(
      program: "", file: "x.md", executable: "/nowhere/lesson0", compiler: "false")
    #expect(throws: CompileCheckError("the compiler says: nothing")) {
      try check.diagnostics(in: 0...2)
    }
  }

  @Test func repeatedDiagnosticsAreSaidOnce() {
    let output = """
      a.md:3:5: error: cannot find 'x' in scope
      2 | x
        | `- error: cannot find 'x' in scope
      a.md:3:5: error: cannot find 'x' in scope
      b.md:3:5: error: other file
      a.md:4:1: note: here
      """
    let diagnostics = CompileCheck.parse(output, file: "a.md")
    #expect(diagnostics.map(\.line) == [3, 4])
    #expect(diagnostics.map(\.severity) == [.error, .note])
  }
}
