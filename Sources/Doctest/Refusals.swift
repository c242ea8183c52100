import Chapters
import Expectations
import LessonRuntime
import Reports

/// What the compiler says of a program's blocks that must not compile, by their index.
struct Refusals: Sendable {
  var diagnostics: [Int: [Diagnostic]] = [:]
  /// Why a block could not be checked.
  var problems: [Int: String] = [:]
}

extension Examination {
  func refusals() async throws -> [Refusals] {
    let blocks = programs.indices.flatMap { index in
      programs[index].listings.indices.filter { programs[index].listings[$0].kind == .error }
        .map { (program: index, block: $0) }
    }
    let outputs = try await concurrently(blocks) { place in
      let program = programs[place.program]
      let source = try write(
        program.textToRefuse(place.block, imports: options.imports),
        "refused\(place.program)-\(place.block)/main.swift")
      return try await progress.showing(program.place(place.block), "compiling") {
        try await compiler.check(source)
      }
    }
    var refusals = programs.map { _ in Refusals() }
    for (place, output) in zip(blocks, outputs) {
      let program = programs[place.program]
      let listing = program.listings[place.block]
      if let failure = output.failure {
        refusals[place.program].problems[place.block] =
          "\(program.file):\(listing.line): error: this block cannot be checked: \(failure)"
        continue
      }
      let ofBlock = output.messages.filter {
        $0.file == program.file && (listing.line...listing.endLine).contains($0.line)
      }
      let other = output.messages.first { $0.severity == .error }
      if !ofBlock.contains(where: { $0.severity == .error }), let other {
        refusals[place.program].problems[place.block] =
          "\(program.file):\(listing.line): error: this block cannot be checked: the code before it does not compile: \(other.text)"
      } else {
        refusals[place.program].diagnostics[place.block] = ofBlock.map {
          Diagnostic(line: $0.line - listing.line, severity: $0.severity, text: $0.text)
        }
      }
    }
    return refusals
  }
}

extension ProgramResult {
  /// What is wrong with blocks that could not be checked is said only where the program itself compiles.
  mutating func take(_ refusals: Refusals) {
    guard case .ran(let transcript, let checks) = outcome else { return }
    let others = checks.filter { check in
      guard case .output(let step) = check.subject else { return true }
      return refusals.problems[step] == nil
    }
    outcome = .ran(transcript, others)
    problems = refusals.problems
  }
}
