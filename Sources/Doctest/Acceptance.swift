import Chapters
import Expectations
import LessonRuntime

/// Documents whose expectations became what their programs print.
package struct Acceptance: Sendable {
  /// What is wrong with the documents as they are then.
  package var findings: Findings
  /// The new texts, by the documents' names.
  package var texts: [String: String] = [:]
  /// What changes, for the author to read.
  package var changes: [String] = []
}

extension Findings {
  /// Takes what programs printed for what their documents expect, keeping the author's wildcards and
  /// tolerances where they still fit and changing nothing else.
  ///
  /// Nothing is taken of a program that stopped early, nor of a block whose programs disagree.
  package func accepting(text: (String) throws -> String) rethrows -> Acceptance {
    var acceptance = Acceptance(findings: self)
    for document in documents {
      let differences = differences(in: document)
      if differences.isEmpty { continue }
      let old = try text(document.file)
      guard let new = document.written(differences, over: old) else {
        acceptance.changes.append(
          "\(document.file): nothing is accepted: what is printed cannot stand in it as it is written"
        )
        continue
      }
      acceptance.texts[document.file] = new
      acceptance.changes += differences.map { $0.report(file: document.file) }
      acceptance.findings.match(differences.map(\.listing.line), in: document.file)
    }
    return acceptance
  }

  /// What programs that came to their end printed instead of what the document says, in the order of lines.
  private func differences(in document: Document) -> [BlockDifference] {
    document.listings.compactMap { listing in
      let all = results.filter { $0.program.file == document.file }.flatMap { result in
        result.program.listings.indices.filter { result.program.listings[$0].line == listing.line }
          .map { result.difference(at: $0) }
      }
      guard let first = all.first, let difference = first, all.allSatisfy({ $0 == first }),
        let output = listing.output
      else { return nil }
      return BlockDifference(listing: listing, output: output, difference: difference)
    }
  }

  private mutating func match(_ lines: [Int], in file: String) {
    for index in results.indices where results[index].program.file == file {
      results[index].match(lines)
    }
  }
}

/// What a block prints instead of what stands below it.
private struct BlockDifference {
  var listing: Listing
  var output: Output
  var difference: Difference

  func report(file: String) -> String {
    let line = output.line(at: difference.firstLine)
    return (["\(file):\(line):"] + difference.lines.rendered(context: 1).map { "    " + $0 })
      .joined(separator: "\n")
  }
}

extension ProgramResult {
  fileprivate func difference(at step: Int) -> Difference? {
    guard case .ran(let transcript, let checks) = outcome, transcript.ending == .finished,
      let check = checks.first(where: { $0.subject == .output(step: step) }),
      case .differs(let difference) = check.outcome
    else { return nil }
    return difference
  }

  fileprivate mutating func match(_ lines: [Int]) {
    guard case .ran(let transcript, var checks) = outcome else { return }
    for index in checks.indices {
      guard case .output(let step) = checks[index].subject, case .differs = checks[index].outcome,
        lines.contains(program.listings[step].line)
      else { continue }
      checks[index].outcome = .matched
    }
    outcome = .ran(transcript, checks)
  }
}

extension Document {
  /// The document's text with other expectations; nil where they cannot be written, or where the text is
  /// another by now.
  fileprivate func written(_ differences: [BlockDifference], over old: String) -> String? {
    guard let before = try? Document(text: old, file: file),
      listings.allSatisfy(before.listings.contains)
    else { return nil }
    // On Windows a line ends with a carriage return too; those of this file stay as they are.
    var lines = old.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    for block in differences.reversed() {
      guard let new = block.output.written(block.difference.corrected, over: lines) else {
        return nil
      }
      let hasReturn = lines[block.output.line - 1].endsWithReturn
      lines.replaceSubrange(
        new.range, with: new.lines.map { hasReturn && !$0.endsWithReturn ? $0 + "\r" : $0 })
    }
    let new = lines.joined(separator: "\n")
    guard let after = try? Document(text: new, file: file) else { return nil }
    var expected = before.listings.map { $0.output?.expectation }
    for block in differences {
      guard let index = before.listings.firstIndex(where: { $0.line == block.listing.line }) else {
        continue
      }
      expected[index]?.text = block.difference.corrected
    }
    return after.listings.map { $0.output?.expectation } == expected ? new : nil
  }
}

extension String {
  fileprivate var endsWithReturn: Bool { utf8.last == UInt8(ascii: "\r") }
}
