import LessonRuntime

/// What became of one lesson.
package struct LessonResult: Sendable {
  package enum Outcome: Sendable {
    /// It ran, now or when nothing was different; the checks hold what it did against what its chapter says.
    case ran(LessonPlan, Transcript, [Check], seconds: Double)
    /// The chapter or its program is broken: the messages, each with its line.
    case notBuilt([String])
    /// It could not be run at all.
    case notRun(String)
  }

  /// The chapter's Markdown, from the package's folder.
  package var file: String
  package var outcome: Outcome
  /// What the compiler warned of.
  package var warnings: [String] = []
  /// Which compiler builds the lesson, in its own words.
  package var compiler: String?
  /// Why it was run; empty where what was kept is as good.
  package var reasons: [String] = []
}

extension LessonResult {
  /// `Swift 6.3.1`: the compiler that builds the lesson.
  package var compilerName: String? {
    compiler.map { version in
      version.firstMatch(of: /version (\d[\w.]*)/).map { "Swift \($0.1)" } ?? "Swift"
    }
  }

  package var isGood: Bool {
    guard case .ran(_, let transcript, let checks, _) = outcome else { return false }
    return transcript.ending == .finished && checks.allSatisfy(\.isMatched)
  }

  /// One line: how many outputs matched, or what came in between.
  package var summary: String {
    switch outcome {
    case .ran(_, let transcript, let checks, let seconds):
      let matched = "\(checks.count(where: \.isMatched)) of \(checks.count) outputs match"
      if transcript.ending != .finished { return "\(matched), stopped early" }
      return "\(matched), " + (reasons.isEmpty ? "unchanged" : "\((seconds * 10).rounded() / 10) s")
    case .notBuilt: return "does not build"
    case .notRun: return "does not run"
    }
  }

  /// Everything that is wrong, as a compiler would write it.
  package var messages: [String] {
    switch outcome {
    case .ran(let plan, let transcript, let checks, _): plan.messages(transcript, checks)
    case .notBuilt(let messages): messages
    case .notRun(let message): ["\(file):1: \(message)"]
    }
  }

  /// `03-focal-loss` for `chapters/03-focal-loss/chapter.md`.
  package var name: String { file.chapterName }
}

extension String {
  /// `03-focal-loss` for `chapters/03-focal-loss/chapter.md`.
  var chapterName: String {
    split(separator: "/").dropLast().last.map(String.init) ?? self
  }
}
