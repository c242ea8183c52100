import Testing

@testable import Expectations

@Suite struct VerdictTests {
  @Test func tellsWhatDiffersAndWhere() {
    let expectation = Expectation(text: "epoch ...\nloss 0.50\nend", tolerance: .absolute(0.1))
    let difference = Difference(
      lines: [
        .kept("epoch ..."), .expected("loss 0.50"), .printed("loss 0.70"), .kept("end"),
        .printed("more"),
      ],
      corrected: "epoch ...\nloss 0.70\nend\nmore")
    #expect(
      expectation.compare(with: "epoch 1\nloss 0.70\nend\nmore\n") == .differs(difference))
    #expect(difference.firstLine == 1)
  }

  @Test func whatFollowsTheLastLineDiffersBehindIt() {
    guard case .differs(let difference) = Expectation(text: "a\nb").compare(with: "a\nb\nc\n")
    else {
      Issue.record("a longer print matched")
      return
    }
    #expect(difference.firstLine == 2)
  }

  @Test func aFinalLineBreakOfThePrintIsOptional() {
    #expect(Expectation(text: "a").compare(with: "a") == .matched)
    #expect(Expectation(text: "a").compare(with: "a\n") == .matched)
    #expect(Expectation(text: "a").compare(with: "a\n\n") != .matched)
    #expect(Expectation(text: "").compare(with: "\n") == .matched)
  }

  @Test func textsThatSwiftHoldsEqualMatch() {
    #expect(Expectation(text: "caf\u{E9} ...").compare(with: "cafe\u{301} ...") == .matched)
    #expect(Expectation(text: "caf\u{E9}\n...").compare(with: "cafe\u{301}\nx") == .matched)
  }

  @Test func carriageReturnsAreText() {
    #expect(Expectation(text: "a\nb").corrected(by: "a\r\nb\n") == "a\r\nb")
  }
}
