import Figures
import Foundation
import Testing

@Suite("format")
struct FormatTests {
  /// A line of Fixtures/numbers.txt: a number, a count of decimals, Python's two notations.
  private var fixture: [(x: Double, decimals: Int, fixed: String, scientific: String)] {
    get throws {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      let file = folder.deletingLastPathComponent().appending(path: "Fixtures/numbers.txt")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
        let words = line.split(separator: " ").map(String.init)
        return (
          Double(bitPattern: UInt64(words[0], radix: 16)!), Int(words[1])!, words[2], words[3]
        )
      }
    }
  }

  /// Python writes a minus sign before a zero.
  private func withoutNegativeZero(_ text: String) -> String {
    text.hasPrefix("-") && !text.prefix { $0 != "e" }.contains { "123456789".contains($0) }
      ? String(text.dropFirst()) : text
  }

  @Test func roundsLikePython() throws {
    let cases = try fixture
    #expect(cases.count > 3000)
    for (x, decimals, fixed, exponential) in cases {
      #expect(format(x, decimals: decimals) == withoutNegativeZero(fixed))
      #expect(scientific(x, decimals: decimals) == withoutNegativeZero(exponential))
    }
  }

  @Test func wholeRange() {
    #expect(format(Double.greatestFiniteMagnitude, decimals: 0).count == 309)
    #expect(format(Double.leastNonzeroMagnitude, decimals: 1074).count == 1076)
    #expect(scientific(.leastNonzeroMagnitude, decimals: 3) == "4.941e-324")
    #expect(scientific(.greatestFiniteMagnitude, decimals: 5) == "1.79769e+308")
  }

  @Test func significantDigits() {
    #expect(format(0.0012345, significant: 2) == "0.0012")
    #expect(format(123_456, significant: 2) == "120000")
    #expect(format(99.96, significant: 3) == "100")
    #expect(format(0.099996, significant: 4) == "0.1000")
    #expect(format(-6.906754778648554, significant: 7) == "-6.906755")
    #expect(format(0, significant: 3) == "0.00")
    #expect(format(5, significant: 1) == "5")
    #expect(format(1e15, significant: 3) == "1000000000000000")
  }

  @Test func signs() {
    #expect(signed(0.0041, decimals: 3) == "+0.004")
    #expect(signed(-0.0041, decimals: 3) == "-0.004")
    #expect(signed(-0.0001, decimals: 3) == "0.000")
  }

  @Test func sharesAndCounts() {
    #expect(percent(0.0471, decimals: 1) == "4.7 %")
    #expect(percent(0.001, decimals: 1) == "0.1 %")
    #expect(percent(1, decimals: 0) == "100 %")
    #expect(format(200_000) == "200,000")
    #expect(format(999) == "999" && format(-1000) == "-1,000" && format(1_234_567) == "1,234,567")
    #expect(format(0) == "0")
  }

  @Test func wordsAndZeros() {
    #expect(format(Double.nan, decimals: 2) == "NaN")
    #expect(format(Double.infinity, decimals: 2) == "infinity")
    #expect(percent(-Double.infinity) == "-infinity")
    #expect(format(-0.0, decimals: 1) == "0.0")
    #expect(format(-0.04, decimals: 1) == "0.0")
    #expect(format(Float(0.1), decimals: 9) == "0.100000001")
  }
}
