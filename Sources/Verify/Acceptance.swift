import Chapters
import Expectations
import LessonRuntime

/// A chapter with its expectations rewritten to what the lesson really printed.
package struct Acceptance: Sendable {
  /// The new Markdown; nil where nothing in it changes.
  package var markdown: String?
  /// The figures to store, by name.
  package var figures: [String: String]
  /// What changes, for the author to read.
  package var changes: [String]
}

package enum AcceptanceError: Error, Equatable, CustomStringConvertible {
  case stoppedEarly(file: String)
  case changedMeanwhile(file: String)
  case cannotBeWritten(file: String, line: Int)

  package var description: String {
    switch self {
    case .stoppedEarly(let file):
      "\(file):1: error: the lesson stopped early, so nothing it printed is accepted"
    case .changedMeanwhile(let file):
      "\(file):1: error: the chapter changed while its lesson ran; accept again"
    case .cannotBeWritten(let file, let line):
      "\(file):\(line): error: what the lesson prints here cannot stand in this expectation as it is written"
    }
  }
}

extension Chapter {
  /// Takes what a run printed for what the chapter expects, keeping the author's wildcards and tolerances
  /// where they still fit and changing nothing else.
  package func accepting(
    _ checks: [Check], of plan: LessonPlan, _ transcript: Transcript
  ) throws(AcceptanceError) -> Acceptance {
    guard transcript.ending == .finished else { throw .stoppedEarly(file: file) }
    guard plan.steps.map(\.output) == listings.map(\.output) else {
      throw .changedMeanwhile(file: file)
    }
    var acceptance = Acceptance(markdown: nil, figures: [:], changes: [])
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for check in checks.reversed() {
      switch (check.subject, check.outcome) {
      case (.output(let step), .differs(let difference)):
        guard let output = listings[step].output,
          let replacement = output.written(difference.corrected, over: lines)
        else { throw .cannotBeWritten(file: file, line: check.line) }
        lines.replaceSubrange(replacement.range, with: replacement.lines)
        acceptance.changes.insert(change(check, difference), at: 0)
      case (.figure(let name), .figureDiffers):
        acceptance.figures[name] = transcript.figures[name]
        acceptance.changes.insert("\(file):\(check.line): figures/\(name).svg is stored", at: 0)
      default: break
      }
    }
    let markdown = lines.joined(separator: "\n")
    if markdown == text { return acceptance }
    try refuseUnreadable(markdown, checks)
    acceptance.markdown = markdown
    return acceptance
  }

  private func change(_ check: Check, _ difference: Difference) -> String {
    (["\(file):\(check.line):"] + difference.lines.rendered(context: 1).map { "    " + $0 })
      .joined(separator: "\n")
  }

  /// Reads the new Markdown back: it must expect just what was to be accepted.
  private func refuseUnreadable(_ markdown: String, _ checks: [Check]) throws(AcceptanceError) {
    let outputs = outputs(of: markdown)
    for check in checks {
      guard case .output(let step) = check.subject, case .differs(let difference) = check.outcome
      else { continue }
      let isReadable = outputs.count == listings.count && outputs[step] == difference.corrected
      if !isReadable { throw .cannotBeWritten(file: file, line: check.line) }
    }
  }

  /// What each listing of a Markdown text is expected to print; nothing where it is no chapter any more.
  private func outputs(of markdown: String) -> [String?] {
    do {
      let chapter = try Chapter(markdown: markdown, file: file)
      return chapter.listings.map { $0.output?.expectation.text }
    } catch {
      return []
    }
  }
}
