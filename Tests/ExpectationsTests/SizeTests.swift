import Testing

@testable import Expectations

/// A print of any size comes to a verdict. None of these ends within minutes if every expected line
/// is weighed against every printed one.
@Suite(.timeLimit(.minutes(1))) struct SizeTests {
  @Test func nothingInCommon() {
    let expectation = Expectation(text: numbered("expected", 2_000))
    let printed = numbered("printed", 100_000)
    #expect(expectation.corrected(by: printed) == printed)
  }

  @Test func nothingInCommonButAGap() {
    let expectation = Expectation(text: numbered("expected", 2_000) + "\n...\nlast")
    let printed = numbered("printed", 100_000)
    let start = printed.split(separator: "\n").prefix(2_000).joined(separator: "\n")
    #expect(expectation.corrected(by: printed) == start + "\n...\nprinted 99999")
  }

  @Test func oneLineInFiftyCommon() {
    let common = (0..<2_000).map { "line \($0 * 50)" }.joined(separator: "\n")
    let printed = numbered("line", 100_000)
    #expect(Expectation(text: "x\n" + common).corrected(by: printed) == printed)
  }

  @Test func patternsAndTolerances() {
    let lines = (0..<2_000).map { "step \($0) ... loss \(Double($0) + 0.25)" }
    let expectation = Expectation(
      text: lines.joined(separator: "\n...\n"), tolerance: .absolute(1e-3))
    let printed = numbered("step 1 took loss", 100_000)
    #expect(expectation.corrected(by: printed) != expectation.text)
  }

  @Test func unorderedPatterns() {
    let lines = (0..<2_000).map { "... \($0).5" }
    let expectation = Expectation(text: lines.joined(separator: "\n"), isUnordered: true)
    #expect(expectation.corrected(by: numbered("printed", 100_000)) != expectation.text)
  }

  @Test func manyWildcardsInALongLine() {
    let line = String(repeating: "a", count: 100_000)
    let expectation = Expectation(text: String(repeating: "...aa", count: 2_000) + "b")
    #expect(expectation.corrected(by: line) == line)
  }

  private func numbered(_ word: String, _ count: Int) -> String {
    (0..<count).map { "\(word) \($0)" }.joined(separator: "\n")
  }
}
