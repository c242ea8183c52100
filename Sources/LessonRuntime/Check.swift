import Expectations

/// One promise of a chapter, held against what its program did.
package struct Check: Equatable, Sendable {
  package enum Subject: Equatable, Sendable {
    /// What the step with this index prints, or how the compiler refuses it, or how it traps.
    case output(step: Int)
    case figure(String)
  }

  package enum Outcome: Equatable, Sendable {
    case matched
    case differs(Difference)
    /// The step prints this, and the chapter does not say so.
    case unexpected(String)
    case didNotTrap
    case didCompile
    /// What the compiler says of the step is not known, for this reason.
    case notChecked(String)
    /// The step reads from standard input.
    case readInput
    /// The program ended before it got there.
    case notReached
    /// The chapter shows a figure that the lesson does not draw.
    case notDrawn
    /// The lesson draws a figure whose file is missing or holds something else.
    case figureDiffers(fileExists: Bool)
    /// The lesson draws a figure that the chapter does not show.
    case notShown
  }

  package var subject: Subject
  /// Where the chapter says it.
  package var line: Int
  package var outcome: Outcome

  package var isMatched: Bool { outcome == .matched }
}

extension LessonPlan {
  /// Everything the chapter promises, in the order of its lines, with what came of it.
  ///
  /// `figure` returns the SVG that is stored under a name.
  package func checks(of transcript: Transcript, figure: (String) -> String?) -> [Check] {
    let outputs = steps.indices.compactMap { check(step: $0, transcript.steps[$0]) }
    let shown = figures.map { figure in
      Check(subject: .figure(figure.name), line: figure.line, outcome: .notDrawn)
    }
    let drawn = transcript.figures.map { name, svg in
      let stored = figure(name)
      let line = figures.first { $0.name == name }?.line
      let outcome: Check.Outcome =
        line == nil
        ? .notShown : stored == svg ? .matched : .figureDiffers(fileExists: stored != nil)
      return Check(subject: .figure(name), line: line ?? 1, outcome: outcome)
    }
    let missing = shown.filter { check in !drawn.contains { $0.subject == check.subject } }
    return (outputs + drawn + missing).sorted { ($0.line, $0.name) < ($1.line, $1.name) }
  }

  /// Checks what one step did; nil where there is nothing to check.
  package func check(step index: Int, _ result: Transcript.Step?) -> Check? {
    let step = steps[index]
    if step.kind == .full, result == nil { return nil }
    if let result, result.hasReadInput {
      return Check(
        subject: .output(step: index), line: step.lines.lowerBound, outcome: .readInput)
    }
    guard let output = step.output else {
      guard let result, !result.printed.isEmpty else { return nil }
      return Check(
        subject: .output(step: index), line: step.lines.upperBound,
        outcome: .unexpected(result.printed))
    }
    let outcome = result.map { step.outcome(of: $0, output.expectation) } ?? .notReached
    var check = Check(subject: .output(step: index), line: output.line, outcome: outcome)
    if case .differs(let difference) = outcome {
      check.line = output.line(at: difference.firstLine)
    }
    return check
  }
}

extension Check {
  fileprivate var name: String {
    if case .figure(let name) = subject { name } else { "" }
  }
}

extension LessonPlan.Step {
  fileprivate func outcome(of result: Transcript.Step, _ expectation: Expectation) -> Check.Outcome
  {
    let printed: String
    switch kind {
    case .shown, .hidden, .full, .ignored: printed = result.printed
    case .error:
      if let problem = result.problem { return .notChecked(problem) }
      if !result.diagnostics.contains(where: { $0.severity == .error }) { return .didCompile }
      printed = expectation.wording(of: result.diagnostics)
    case .trap:
      guard let message = result.trap else { return .didNotTrap }
      printed = expectation.wording(ofPrinted: result.printed, trap: message)
    }
    return switch expectation.compare(with: printed) {
    case .matched: .matched
    case .differs(let difference): .differs(difference)
    }
  }
}

extension Check.Outcome {
  /// What is wrong, as a sentence, and the lines that show it.
  package var message: (sentence: String, lines: [String])? {
    switch self {
    case .matched: nil
    case .differs(let difference):
      ("the lesson prints something else", difference.lines.rendered(context: 1, limit: 40))
    case .unexpected(let printed):
      (
        "this block prints, and no output block below it says what: add one",
        printed.split(separator: "\n").map { DiffLine.printed(String($0)) }.rendered(limit: 40)
      )
    case .didNotTrap: ("this block must trap, and it does not", [])
    case .didCompile: ("this block must not compile, and it does", [])
    case .notChecked(let problem): ("this block cannot be checked: \(problem)", [])
    case .readInput: ("this block reads from standard input, where it finds nothing", [])
    case .notReached: ("the lesson ended before this", [])
    case .notDrawn: ("the lesson draws no such figure", [])
    case .figureDiffers(let fileExists):
      (
        fileExists
          ? "the lesson draws this figure differently; 'course accept' takes the new one"
          : "this figure is not stored yet; 'course accept' stores it", []
      )
    case .notShown: ("the lesson draws a figure that the chapter does not show", [])
    }
  }
}

extension Check {
  /// The message as a compiler would write it, with what shows it below.
  package func report(file: String) -> String? {
    guard let (sentence, lines) = outcome.message else { return nil }
    let name =
      switch subject {
      case .figure(let name): "figures/\(name).svg: "
      case .output: ""
      }
    return (["\(file):\(line): error: \(name)\(sentence)"] + lines.map { "    " + $0 })
      .joined(separator: "\n")
  }
}
