import Expectations
import Testing

@testable import LessonRuntime

struct CheckTests {
  private func plan(_ kind: LessonPlan.Step.Kind, expecting text: String?) -> LessonPlan {
    let output = text.map {
      Output(form: .block, expectation: Expectation(text: $0), lines: 14...18)
    }
    return LessonPlan(
      number: 1, title: "One", file: "chapter.md", sections: [],
      steps: [LessonPlan.Step(kind: kind, lines: 10...12, output: output)], figures: [])
  }

  private func outcome(
    _ kind: LessonPlan.Step.Kind = .shown, expecting text: String?, _ step: Transcript.Step?
  ) -> Check? {
    plan(kind, expecting: text).check(step: 0, step)
  }

  private func printed(_ text: String) -> Transcript.Step {
    var step = Transcript.Step()
    step.printed = text
    return step
  }

  @Test func outputIsCompared() {
    #expect(outcome(expecting: "1\n2", printed("1\n2\n"))?.isMatched == true)
    let wrong = outcome(expecting: "1\n2", printed("1\n3\n"))
    #expect(wrong?.isMatched == false)
    #expect(wrong?.line == 16)
    #expect(
      wrong?.report(file: "chapter.md")
        == "chapter.md:16: error: the lesson prints something else\n      1\n    - 2\n    + 3")
  }

  @Test func printingWithoutAnExpectationIsReported() {
    #expect(outcome(expecting: nil, printed("1\n"))?.outcome == .unexpected("1\n"))
    #expect(outcome(expecting: nil, printed("")) == nil)
  }

  @Test func whatIsNotReachedIsReported() {
    #expect(outcome(expecting: "1", nil)?.outcome == .notReached)
  }

  @Test func aTrapMatchesByItsMessage() {
    var step = printed("before\n")
    step.trap = "Fatal error: Index out of range"
    #expect(outcome(.trap, expecting: "before\nIndex out of range", step)?.isMatched == true)
    #expect(outcome(.trap, expecting: "before\nDivision by zero", step)?.isMatched == false)
    #expect(outcome(.trap, expecting: "Index out of range", step)?.isMatched == false)
    #expect(outcome(.trap, expecting: "Index out of range", printed(""))?.outcome == .didNotTrap)
  }

  @Test func diagnosticsMatchByLineSeverityAndText() {
    var step = printed("")
    step.diagnostics = [
      Diagnostic(line: 2, severity: .error, text: "cannot find 'x' in scope"),
      Diagnostic(line: 3, severity: .warning, text: "variable 'y' was never used"),
      Diagnostic(line: 3, severity: .note, text: "see here"),
    ]
    func isMatched(_ text: String) -> Bool {
      outcome(.error(program: ""), expecting: text, step)?.isMatched == true
    }
    #expect(isMatched("2: error: cannot find 'x'\n3: warning: never used"))
    #expect(isMatched("error: cannot find 'x'\nwarning: never used\nnote: see here"))
    #expect(!isMatched("1: error: cannot find 'x'\n3: warning: never used"))
    #expect(!isMatched("2: error: cannot find 'x'"))
    #expect(!isMatched("2: warning: cannot find 'x'\n3: warning: never used"))
    step.diagnostics = []
    #expect(outcome(.error(program: ""), expecting: "error: x", step)?.outcome == .didCompile)
  }

  @Test func figuresAreComparedByteForByte() {
    var plan = plan(.shown, expecting: nil)
    plan.figures = [
      .init(name: "a", line: 20), .init(name: "b", line: 30), .init(name: "c", line: 40),
    ]
    var transcript = Transcript()
    transcript.steps[0] = printed("")
    transcript.figures = ["a": "<svg/>", "b": "<svg></svg>", "d": "<svg/>"]
    let checks = plan.checks(of: transcript) { $0 == "b" ? "<svg/>" : $0 == "a" ? "<svg/>" : nil }
    #expect(
      checks.map(\.outcome) == [.notShown, .matched, .figureDiffers(fileExists: true), .notDrawn])
    #expect(checks.map(\.line) == [1, 20, 30, 40])
  }

  @Test func aStopIsSaidWithWhatWasPrintedBefore() {
    let plan = plan(.shown, expecting: nil)
    var transcript = Transcript()
    transcript.steps[0] = printed((1...9).map { "\($0)\n" }.joined())
    transcript.ending = .stopped(step: 0, line: 11, message: "it was ended")
    let messages = plan.messages(transcript, plan.checks(of: transcript) { _ in nil })
    let lines = (5...9).map { "\n        \($0)" }.joined()
    #expect(
      messages == [
        "chapter.md:11: error: the lesson stopped here: it was ended\n    it had printed last:\(lines)"
      ])
  }

  @Test func aBlockOfWhichTheCompilerSaysNothingIsNoMatch() {
    var step = Transcript.Step()
    step.problem = "it hangs"
    let check = outcome(.error(program: ""), expecting: "error: x", step)
    #expect(check?.outcome == .notChecked("it hangs"))
    var transcript = Transcript()
    #expect(transcript.isVerdict)
    transcript.steps[0] = step
    #expect(!transcript.isVerdict)
  }

  @Test func aStopIsSaidOnceWithWhatWasMissed() {
    let plan = plan(.shown, expecting: "1")
    var transcript = Transcript()
    transcript.ending = .stopped(step: 0, line: 11, message: "Fatal error: no")
    let messages = plan.messages(transcript, plan.checks(of: transcript) { _ in nil })
    #expect(
      messages == [
        "chapter.md:11: error: the lesson stopped here; 1 output after it is not checked: Fatal error: no"
      ])
  }
}
