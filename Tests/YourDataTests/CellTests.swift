import Testing

@testable import YourData

struct CellTests {
  @Test(arguments: ["", "NA", "n/a", "NaN", "nan", "null", "None", "?"])
  func someWordsMeanMissing(word: String) {
    #expect(Cell(word) == .missing)
  }

  @Test func numbersAreRead() {
    #expect(Cell("-1.5e3") == .number(-1500))
    #expect(Cell("+.5") == .number(0.5))
    #expect(Cell("-0") == .number(0))
    if case .number(let zero) = Cell("-0") { #expect(zero.sign == .plus) }
  }

  @Test func whatIsNotFiniteIsToldFromText() {
    #expect(Cell("inf") == .infinite)
    #expect(Cell("1e999") == .infinite)
    #expect(Cell("-infinity") == .infinite)
    #expect(Cell("information") == .text)
    #expect(Cell("1,5") == .text)
    #expect(Cell("2026-11-23") == .text)
    #expect(Cell("/") == .text)
  }
}
