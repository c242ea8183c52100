import Chapters
import LessonRuntime
import Reports

/// What came of checking some documents.
package struct Findings: Sendable {
  let files: [String]
  let mistakes: [String: ChapterErrors]
  let documents: [Document]
  var results: [ProgramResult]
  /// How often the compiler was called.
  package let compilerStarts: Int
  let isStrict: Bool
}

extension Findings {
  /// Whether every document says what is so.
  package var isGood: Bool {
    mistakes.isEmpty && results.allSatisfy { $0.isGood && (!isStrict || $0.unasked.isEmpty) }
  }

  /// What the compiler warned of and everything that is wrong, as a compiler would write it, file by file
  /// in the order of their lines.
  package var messages: [String] {
    files.flatMap { file -> [String] in
      let mistakes = mistakes[file]?.errors.map(\.description) ?? []
      let results = results.filter { $0.program.file == file }
      return
        (mistakes + results.flatMap { $0.warnings + $0.messages(isStrict: isStrict) }).uniqued()
    }
  }

  /// What to do about blocks that are no programs, which many documents have; nothing where there are none.
  package var advice: String? {
    let complaints = results.flatMap { result -> [String] in
      if case .notCompiled(let messages) = result.outcome { messages } else { [] }
    }
    if complaints.isEmpty { return nil }
    let ignoring =
      "A block that is only to be shown says why: ```swift ignore because=\"it stands in Package.swift\""
    return complaints.contains { $0.contains("error: no such module") }
      ? "The modules of a package are found with --package FOLDER.\n" + ignoring : ignoring
  }

  /// One line: how much was checked, and how much of it is so.
  package var summary: String {
    let listings = documents.flatMap(\.listings)
    let checks = results.flatMap(\.promises)
    let matched = checks.count(where: \.isMatched)
    let unasked = results.flatMap(\.unasked).count
    let compiled = results.count { if case .compiled = $0.outcome { true } else { false } }
    let ignored = listings.count { !$0.isCompiled }
    let parts = [
      "\(matched) of \(counted(checks.count, "output")) \(checks.count == 1 ? "matches" : "match")",
      results.failures == 0 ? nil : "\(counted(results.failures, "program")) failed",
      unasked == 0 ? nil : "\(counted(unasked, "block")) printed what no output block says",
      compiled == 0 ? nil : "\(counted(compiled, "program")) with @main compiled only",
      ignored == 0 ? nil : "\(counted(ignored, "block")) ignored",
    ]
    let what = [
      counted(files.count, "file"), counted(results.count, "program"),
      counted(listings.count, "Swift block"),
    ]
    return "\(what.joined(separator: ", ")): \(parts.compactMap { $0 }.joined(separator: ", "))"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension [ProgramResult] {
  /// How many did not compile, did not run, or stopped.
  fileprivate var failures: Int {
    count { result in
      switch result.outcome {
      case .ran: result.hasStopped
      case .compiled: false
      case .notCompiled, .notRun: true
      }
    }
  }
}

extension ProgramResult {
  /// The checks of what the document says.
  fileprivate var promises: [Check] {
    if case .ran(_, let checks) = outcome { checks.filter { !$0.isUnasked } } else { [] }
  }

  /// The blocks that print and do not say what.
  var unasked: [Check] {
    if case .ran(_, let checks) = outcome { checks.filter(\.isUnasked) } else { [] }
  }

  fileprivate func messages(isStrict: Bool) -> [String] {
    switch outcome {
    case .notCompiled(let messages): messages
    case .notRun(let message): ["\(program.place(0)): \(message)"]
    case .compiled: problems.sorted { $0.key < $1.key }.map(\.value)
    case .ran(let transcript, let checks):
      program.plan.messages(transcript, checks.filter { isStrict || !$0.isUnasked })
        .map(\.aboutPrograms) + problems.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}

extension String {
  /// The words of a lesson's report for a program that is none.
  var aboutPrograms: String {
    replacing("error: the lesson ", with: "error: the program ", maxReplacements: 1)
  }
}

extension [String] {
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
