@testable import Expectations

/// The first byte chooses the options; then the expected text and the printed one, with a NUL between.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let options = bytes.first, count < 60 else { return 0 }
  let texts = bytes.dropFirst().split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  guard texts.count == 2 else { return 0 }
  let expectation = Expectation(
    text: texts[0], tolerance: [nil, .absolute(0.1), .relative(0.2)][Int(options >> 2) % 3],
    isUnordered: options & 1 == 1, isLiteral: options & 2 == 2)
  hold(expectation, texts[1])
  return 0
}

private func hold(_ expectation: Expectation, _ printed: String) {
  let isMatched = expectation.compare(with: printed) == .matched
  // Trying everything takes time that grows with every wildcard, and goes by letters, not by bytes.
  let isCheap =
    expectation.text.ranges(of: "...").count <= 3
    && (!expectation.isUnordered || (expectation.text + printed).count { $0 == "\n" } < 8)
    && (expectation.text + printed).utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\r") }
  if isCheap, NaiveMatcher(expectation: expectation).matches(printed) != isMatched {
    fatalError("the naive matcher disagrees")
  }
  var accepted = expectation
  accepted.text = expectation.corrected(by: printed)
  if (accepted.text == expectation.text) != isMatched { fatalError("corrected without a reason") }
  if accepted.compare(with: printed) != .matched { fatalError("what is accepted does not match") }
}
