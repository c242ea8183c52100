import ChapterFixtures
import Chapters
import Testing

/// A block reads what is declared in it and above it. The cases end in a block that declares `x`.
struct LaterVariablesTests {
  private func mistakes(in blocks: [String], later: String = "let x = 5") -> [String] {
    let body = (blocks + [later]).map { "```swift\n\($0)\n```" }.joined(separator: "\n\n")
    do throws(ChapterErrors) {
      _ = try Chapter(markdown: Chapter.head + "\n\n" + body + "\n", file: "c.md")
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  @Test(arguments: [
    "print(x)",
    "func f() -> Int { x + 1 }",
    "func f(y: Int) -> Int { return x }",
    "let f = { x }",
    "let f = { y in x + y }",
    "let f = { (y: Int) -> Int in x }",
    "let f = { [x] in 3 }",
    "for i in 0..<3 { print(x, i) }",
    "for i in 0..<x { print(i) }",
    "if true { print(\"is \\(x)\") }",
    "print(\"\"\"\n  \\(x)\n  \"\"\")",
    "print(#\"\\#(x)\"#)",
    "struct S {\n  var y = 1\n  func f() -> Int { x }\n}",
    "struct S: Equatable { func f() -> Int { x } }",
    "func f(y: Bool) -> Int { y ? x : 1 }",
    "func f(y: Int) { g(x: x) }",
    "func f() -> [Int: Int] { [x: 1] }",
    "func f(y: Int) { switch y {\n  case x: print(1)\n  default: break\n} }",
    "func f() { print(x.magnitude) }",
    "let y = x",
    "let y = 1, z = x",
    "var y: Int { x }",
    "defer { print(x) }",
    "func f() { /* /* x */ */ print(x) // x\n}",
    "let pattern = /[{(\"]/\nfunc f() { print(x) }",
    "func f() -> Bool { 3 / x > 1 }",
    "let y = 0...x",
    "let y = [1].map { $0 + x }",
  ])
  func isFound(code: String) throws {
    let found = mistakes(in: [code])
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains("error: 'x' is ") == true)
  }

  @Test(arguments: [
    "func f(x: Int) -> Int { x }",
    "func f(of x: Int) -> Int { x }",
    "func f(_ x: Int) -> Int { x }",
    "func f() { let x = 1; print(x) }",
    "func f() { let y = 1, x = 2; print(x, y) }",
    "func f() { var (y, x) = (1, 2); swap(&x, &y) }",
    "func f(y: Int?) { if let x = y { print(x) } }",
    "func f(y: Int?) { guard let x = y else { return }; print(x) }",
    "func f(y: Int?) { if case .some(let x) = y { print(x) } }",
    "func f(y: Int?) { if case let .some(x) = y { print(x) } }",
    "func f(y: Int?) { if case let Optional.some(x) = y { print(x) } }",
    "for x in 0..<3 { print(x) }",
    "for (y, x) in pairs { print(x, y) }",
    "for await x in stream { print(x) }",
    "let f = { x in x + 1 }",
    "let f = { (x: Int) in x + 1 }",
    "let f = { (y: Int, x: Int) -> Int in x + y }",
    "let f = { [x = 1] in x }",
    "let f = { y, x in y + x }",
    "do { try g() } catch let x { print(x) }",
    "struct S { var x = 1; func f() -> Int { x } }",
    "struct S { let y, x: Int; func f() -> Int { x } }",
    "struct S { func f() -> Int { x } }\nextension S { var x: Int { 1 } }",
    "extension Matrix { func f() -> Int { x } }",
    "struct S: Shape { func f() -> Int { x } }",
    "class S: Base { func f() -> Int { x } }",
    "enum E { case x, y; static let all = [x, y] }",
    "enum E { case y(Int), x; static let all = [x] }",
    "func f(p: Point) -> Int { p.x + p?.x + p!.x }",
    "func f(p: Point) -> [Int] { [p].map(\\.x) }",
    "func f(p: Point) { g(x: 1, y: 2) }",
    "func f() -> (x: Int, y: Int) { (x: 1, y: 2) }",
    "x: for i in 0..<3 { break x }",
    "print(\"x\", #\"\\(x)\"#, \"\"\"\n  x \\\\(x)\n  \"\"\") // x",
    "let p = /x\\(/",
    "let p = #/x {/#",
    "func f() { func x() -> Int { 1 }; print(x()) }",
    "print(x([1, 2]))",
    "var y: Int {\n  get { 1 }\n  set(x) { print(x) }\n}",
    "if let x = Int(\"1\") { print(x) }",
    "let x1 = 1\nprint(x1, `xx`)",
    "func f() { } }",
  ])
  func isNoFalseAlarm(code: String) {
    #expect(mistakes(in: [code]) == [])
  }

  @Test(arguments: [
    "var x: Int { 3 }", "func g() { let x = 1; print(x) }", "if let x = y { print(x) }",
    "for x in 0..<3 { print(x) }", "struct S { var x = 1 }", "let y = { x in x }", "x = 5",
  ])
  func whatIsNoVariableOfTheProgramIsNotWaitedFor(later: String) {
    #expect(mistakes(in: ["func f() -> Int { x }"], later: later) == [])
  }

  @Test(arguments: [
    "var x = 5", "let y = 1, x = 2", "let (y, x) = (1, 2)", "var x: Int = 3",
    "var x = 3 {\n  didSet { print(1) }\n}", "var x: Int? {\n  didSet { print(1) }\n}",
    "@MainActor var x = 1", "guard let x = y else { fatalError() }",
    "let d: [Int: Int] = [:], x = 1",
    "let d: Pair<Int, Int> = p; let x = 1", "print(1); let x = 2",
    "func g(\n  y: Int\n)\n{ }\nlet x = 1",
  ])
  func everyKindOfDeclarationIsFound(later: String) {
    #expect(mistakes(in: ["func f() -> Int { x }"], later: later).count == 1)
  }

  @Test func whatStandsAboveMayBeRead() {
    #expect(mistakes(in: ["let x = 1", "func f() -> Int { x }"], later: "print(f())") == [])
    #expect(mistakes(in: ["func f() -> Int { x }\nlet x = 1"], later: "print(f())") == [])
    #expect(mistakes(in: ["print(x)\nlet x = 1"], later: "print(1)").count == 1)
  }

  @Test func theMessageHasItsPlaceAndThatOfTheDeclaration() throws {
    let found = mistakes(in: ["func f() -> Int {\n  1 + x\n}"])
    #expect(
      try #require(found.first).hasPrefix("c.md:12:7: error: 'x' is declared on line 17 only"))
  }

  @Test func aTrapHasVariablesOfItsOwn() throws {
    let trap =
      "```swift trap\nlet y = 0\nlet x = y\nprint(x, 1 / y)\n```\n\n```output\nDivision\n```"
    _ = try Chapter(body: trap + "\n\n```swift\nlet x = 1\nlet y = 2\n```")
  }
}
