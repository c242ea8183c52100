import Foundation
import Testing

@testable import Expectations

/// A print of any size comes to a verdict. Together these take less than a second of a processor; to
/// weigh every expected line against every printed one takes more than eight without patterns already.
@Suite struct SizeTests {
  @Test func nothingInCommon() {
    let expectation = Expectation(text: numbered("expected", 2_000))
    let printed = numbered("printed", 100_000)
    #expect(corrected(expectation, by: printed) == printed)
  }

  @Test func nothingInCommonButAGap() {
    let expectation = Expectation(text: numbered("expected", 2_000) + "\n...\nlast")
    let printed = numbered("printed", 100_000)
    let start = printed.split(separator: "\n").prefix(2_000).joined(separator: "\n")
    #expect(corrected(expectation, by: printed) == start + "\n...\nprinted 99999")
  }

  @Test func oneLineInFiftyCommon() {
    let common = (0..<2_000).map { "line \($0 * 50)" }.joined(separator: "\n")
    let printed = numbered("line", 100_000)
    #expect(corrected(Expectation(text: "x\n" + common), by: printed) == printed)
  }

  @Test func patternsAndTolerances() {
    let lines = (0..<2_000).map { "step \($0) ... loss \(Double($0) + 0.25)" }
    let expectation = Expectation(
      text: lines.joined(separator: "\n...\n"), tolerance: .absolute(1e-3))
    let printed = numbered("step 1 took loss", 100_000)
    #expect(corrected(expectation, by: printed) != expectation.text)
  }

  @Test func unorderedPatterns() {
    let lines = (0..<2_000).map { "... \($0).5" }
    let expectation = Expectation(text: lines.joined(separator: "\n"), isUnordered: true)
    #expect(corrected(expectation, by: numbered("printed", 100_000)) != expectation.text)
  }

  @Test func manyWildcardsInALongLine() {
    let line = String(repeating: "a", count: 100_000)
    let expectation = Expectation(text: String(repeating: "...aa", count: 2_000) + "b")
    #expect(corrected(expectation, by: line) == line)
  }

  /// The corrected text, which has to be found in little time. What counts is the time that this thread
  /// computes: a test that waits for its turn has not taken longer.
  private func corrected(
    _ expectation: Expectation, by printed: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let start = processorSeconds()
    let text = expectation.corrected(by: printed)
    #expect(processorSeconds() - start < 4, sourceLocation: sourceLocation)
    return text
  }

  /// Seconds that this thread has computed so far.
  private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func numbered(_ word: String, _ count: Int) -> String {
    (0..<count).map { "\(word) \($0)" }.joined(separator: "\n")
  }
}
