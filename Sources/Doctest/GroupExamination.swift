import Chapters
import Foundation
import Reports

extension Examination {
  typealias Finished = (good: [(Int, ProgramResult)], left: [Int])

  /// A group is compiled without those that the compiler complains of until it compiles, but not forever:
  /// each time costs as much as the whole.
  private static let attempts = 4

  func group(_ group: [Int], _ refusals: [Refusals]) async throws -> Finished {
    var members = group
    var left: [Int] = []
    for _ in 0..<Self.attempts where members.count > 1 {
      let folder = "group\(group[0])"
      let result = try await link(members, folder)
      if result.isGood {
        let finished = try await run(members, folder, result.messages, refusals)
        return (finished.good, left + finished.left)
      }
      let errors = result.messages.filter { $0.severity == .error }
      let named = members.filter { index in errors.contains(where: programs[index].contains) }
      if named.isEmpty { break }
      left += named
      members.removeAll { named.contains($0) }
    }
    return ([], left + members)
  }

  private func link(_ members: [Int], _ folder: String) async throws -> Compiler.Result {
    let text = GroupText(members.map { ($0, programs[$0]) }, imports: options.imports)
    var sources = [try write(text.main, "\(folder)/main.swift")]
    for (name, text) in text.functions {
      sources.append(try write(text, "\(folder)/\(name).swift"))
    }
    let executable = compiler.folder.appending(path: "\(folder)/all")
    return try await progress.showing(
      "\(members.count) programs from \(programs[members[0]].place(0))", "compiling"
    ) { [sources] in
      try await compiler.link(sources, to: executable, ["-wmo", "-module-name", "main"])
    }
  }

  /// Runs the members of a group that compiled. One that does not do what its document says is left to be
  /// compiled by itself: a function is not quite a program.
  private func run(
    _ members: [Int], _ folder: String, _ messages: [CompilerMessage], _ refusals: [Refusals]
  ) async throws -> Finished {
    var finished: Finished = ([], [])
    for index in members {
      let program = programs[index]
      let executable = compiler.folder.appending(path: "\(folder)/\(GroupText.name(index))")
      try FileManager.default.createSymbolicLink(
        atPath: executable.filePath, withDestinationPath: "all")
      let warnings = program.own(messages.filter { !program.isOnlyOfFunctions($0) })
      let result = await result(
        of: index, executable, refusals[index], warnings: warnings.map(\.description))
      if result.isGood || result.wasEnded {
        finished.good.append((index, result))
        await progress.ended(program.place(0))
      } else {
        finished.left.append(index)
      }
    }
    return finished
  }

  func result(
    of index: Int, _ executable: URL, _ refusals: Refusals, warnings: [String]
  ) async -> ProgramResult {
    let program = programs[index]
    let outcome = await progress.showing(program.place(0), "running") {
      await program.run(executable, within: options.limits, refusals: refusals.diagnostics)
    }
    return ProgramResult(program: program, outcome: outcome, warnings: warnings)
  }
}

extension Program {
  /// A variable of a function that nobody reads is worth a warning, one at the top level is not.
  fileprivate func isOnlyOfFunctions(_ message: CompilerMessage) -> Bool {
    guard message.text.contains(/was never (used|mutated)|was written to, but never read/),
      let listing = listings.first(where: { ($0.line...$0.endLine).contains(message.line) })
    else { return false }
    let depths = CodeOutline(listing.code).depths
    let line = message.line - listing.line - 1
    return depths.indices.contains(line) && depths[line] == 0
  }
}
