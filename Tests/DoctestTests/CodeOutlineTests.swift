import Testing

@testable import Doctest

struct CodeOutlineTests {
  @Test func wordsInCommentsAndStringsAreNone() {
    let outline = CodeOutline(
      ##"""
      let a = "extension \(b + "deinit") { weak" // operator {
      /* macro { /* unowned */ */ let c = #"\(d) \#(e)"#
      let f = """
        defer {
        """
      """##)
    #expect(outline.words == ["let", "a", "b", "c", "e", "f"])
    #expect(outline.depths.allSatisfy { $0 == 0 })
  }

  @Test func wordsInBracesAreNotOutside() {
    let outline = CodeOutline("func f() {\n  return\n}\nguard x else { return }\n")
    #expect(outline.words.contains("return"))
    #expect(!outline.outerWords.contains("return"))
    #expect(outline.depths == [0, 1, 1, 0, 0])
  }

  @Test func importsAreTakenOutAndTheLinesStay() {
    let code = "import Foundation // for dates\n@testable import struct A.B\nlet x = 1\n"
    let outline = CodeOutline(code)
    #expect(outline.imports.values.map(\.module).sorted() == ["A", "Foundation"])
    #expect(outline.importCount == 2)
    #expect(outline.withoutImports(code) == "\n\nlet x = 1\n")
  }

  @Test func anImportAmongOtherCodeIsSeenButNotTakenOut() {
    let outline = CodeOutline("import A; print(1)\n")
    #expect(outline.importCount == 1)
    #expect(outline.imports.isEmpty)
  }
}
