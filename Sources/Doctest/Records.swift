import Chapters
import Expectations
import LessonRuntime
import Reports

extension Findings {
  /// What became of each block, file by file in the order of their lines; a mistake in a document that
  /// keeps it from being read is one too.
  package var records: [BlockRecord] {
    files.flatMap { file -> [BlockRecord] in
      let unread = mistakes[file]?.errors.map { error in
        BlockRecord(
          file: file, line: error.location.line, kind: .swift, verdict: .notBuilt,
          message: error.description)
      }
      let document = documents.first { $0.file == file }
      return (unread ?? []) + (document?.listings.map { record(of: $0, in: file) } ?? [])
    }
  }

  /// A block of several programs is as good as the worst of them.
  private func record(of listing: Listing, in file: String) -> BlockRecord {
    let records = results.filter { $0.program.file == file }.compactMap { result in
      result.program.listings.firstIndex { $0.line == listing.line }
        .map { result.record(of: $0, isStrict: isStrict) }
    }
    return records.first { !$0.verdict.isGood } ?? records.first
      ?? BlockRecord(file: file, line: listing.line, kind: listing.recordKind, verdict: .ignored)
  }
}

extension ProgramResult {
  fileprivate func record(of index: Int, isStrict: Bool) -> BlockRecord {
    let listing = program.listings[index]
    var record = BlockRecord(
      file: program.file, line: listing.line, kind: listing.recordKind, verdict: .ignored,
      expected: listing.output?.expectation.text)
    guard listing.isCompiled else { return record }
    switch outcome {
    case .notCompiled(let complaints):
      record.verdict = .notBuilt
      record.message = complaints.about(listing, in: program.file) ?? complaints.first
    case .compiled:
      record.verdict = problems[index] == nil ? .ran : .notBuilt
      record.message = problems[index]
    case .notRun(let message):
      record.verdict = .notReached
      record.message = message
    case .ran(let transcript, let checks):
      record.seconds = transcript.steps[index]?.seconds ?? 0
      record.printed = transcript.steps[index]?.text(of: listing.kind)
      let check = checks.first { $0.subject == .output(step: index) }
      (record.verdict, record.message) = verdict(index, transcript, check, isStrict: isStrict)
    }
    return record
  }

  private func verdict(
    _ index: Int, _ transcript: Transcript, _ check: Check?, isStrict: Bool
  ) -> (BlockRecord.Verdict, String?) {
    if let problem = problems[index] { return (.notBuilt, problem) }
    if case .stopped(index, let line, let message) = transcript.ending {
      let place = line ?? program.listings[index].line
      return (.stopped, "\(program.file):\(place): error: the program stopped here: \(message)")
    }
    if let check, !check.isUnasked || isStrict {
      let verdict: BlockRecord.Verdict =
        check.isMatched ? .matched : check.outcome == .notReached ? .notReached : .differs
      return (verdict, check.report(file: program.file)?.aboutPrograms)
    }
    let isReached = transcript.ending == .finished || transcript.steps[index] != nil
    return (isReached ? .ran : .notReached, nil)
  }
}

extension [String] {
  /// The message about a line of the listing.
  fileprivate func about(_ listing: Listing, in file: String) -> String? {
    first { message in
      (listing.line...listing.endLine).contains { message.hasPrefix("\(file):\($0):") }
    }
  }
}

extension Transcript.Step {
  /// What it printed, and what the compiler said of it or how it trapped.
  fileprivate func text(of kind: Listing.Kind) -> String {
    switch kind {
    case .error:
      diagnostics.map { "\($0.line): \($0.severity.rawValue): \($0.text)" }
        .joined(separator: "\n")
    default: printed + (trap ?? "")
    }
  }
}

extension Listing {
  fileprivate var recordKind: BlockRecord.Kind {
    switch kind {
    case .shown: .swift
    case .hidden: .hidden
    case .error: .error
    case .trap: .trap
    case .full: .full
    case .ignored: .ignore
    }
  }
}
