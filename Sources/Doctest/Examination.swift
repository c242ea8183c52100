import Chapters
import Expectations
import Foundation
import LessonRuntime
import Reports

/// The checking of some programs: compiled in groups where that is possible, by themselves where it is not
/// or where a group did not do what its documents say.
struct Examination: Sendable {
  let programs: [Program]
  let compiler: Compiler
  let options: Options
  let progress: Reports.Progress

  /// What becomes of the programs, in their order.
  func results() async throws -> [ProgramResult] {
    let refusals = try await refusals()
    let runnable = programs.indices.filter { programs[$0].isRun }
    let grouping =
      options.isSeparate
      ? Grouping(singles: runnable) : Grouping(runnable, of: programs, jobs: options.jobs)
    var results = programs.indices.map { index in
      ProgramResult(
        program: programs[index],
        outcome: programs[index].ran(Transcript(), refusals: refusals[index].diagnostics))
    }
    var singles = grouping.singles
    for finished in try await concurrently(grouping.groups, { try await group($0, refusals) }) {
      for (index, result) in finished.good { results[index] = result }
      singles += finished.left
    }
    let alone = try await concurrently(singles.sorted()) { index in
      (index, try await single(index, refusals[index]))
    }
    for (index, result) in alone { results[index] = result }
    for index in results.indices { results[index].take(refusals[index]) }
    return results
  }

  /// Runs as many of these at a time as there are jobs; the results come in order.
  private func concurrently<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) async throws -> Result
  ) async throws -> [Result] {
    var results: [Int: Result] = [:]
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      for (number, item) in items.enumerated() {
        if number >= options.jobs, let (done, result) = try await group.next() {
          results[done] = result
        }
        group.addTask { (number, try await body(item)) }
      }
      for try await (done, result) in group { results[done] = result }
    }
    return items.indices.compactMap { results[$0] }
  }
}

// MARK: - Blocks that must not compile

/// What the compiler says of a program's blocks that must not compile, by their index.
struct Refusals: Sendable {
  var diagnostics: [Int: [Diagnostic]] = [:]
  /// Why a block could not be checked.
  var problems: [Int: String] = [:]
}

extension Examination {
  private func refusals() async throws -> [Refusals] {
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
      let ofBlock = output.messages.filter {
        $0.file == program.file && (listing.line...listing.endLine).contains($0.line)
      }
      let other = output.messages.first { $0.severity == .error }
      if !ofBlock.contains(where: { $0.severity == .error }), let other {
        refusals[place.program].problems[place.block] =
          "\(program.file):\(listing.line): error: this block cannot be checked, for the code before it does not compile: \(other.text)"
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
  fileprivate mutating func take(_ refusals: Refusals) {
    guard case .ran(let transcript, let checks) = outcome else { return }
    let others = checks.filter { check in
      guard case .output(let step) = check.subject else { return true }
      return refusals.problems[step] == nil
    }
    outcome = .ran(transcript, others)
    problems = refusals.problems
  }
}

// MARK: - Groups

extension Examination {
  private typealias Finished = (good: [(Int, ProgramResult)], left: [Int])

  /// A group is compiled without those that the compiler complains of until it compiles, but not forever:
  /// each time costs as much as the whole.
  private static let attempts = 4

  private func group(_ group: [Int], _ refusals: [Refusals]) async throws -> Finished {
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
      try await compiler.link(sources, to: executable, ["-wmo", "-module-name", "documents"])
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
      let warnings = messages.filter { program.contains($0) && !program.isOnlyOfFunctions($0) }
      let result = await result(
        of: index, executable, refusals[index], warnings: warnings.map(\.description))
      if result.isGood {
        finished.good.append((index, result))
      } else {
        finished.left.append(index)
      }
    }
    return finished
  }

  private func result(
    of index: Int, _ executable: URL, _ refusals: Refusals, warnings: [String]
  ) async -> ProgramResult {
    let program = programs[index]
    let (outcome, seconds) = await progress.showing(program.place(0), "running") {
      await program.run(executable, refusals: refusals.diagnostics)
    }
    return ProgramResult(
      program: program, outcome: outcome, warnings: warnings, seconds: seconds)
  }
}

// MARK: - Single programs

extension Examination {
  /// Debug information leaves the working directory out of paths below it, so it is told of another one.
  private static let debugging = ["-g", "-file-compilation-dir", "/nowhere"]

  private func single(_ index: Int, _ refusals: Refusals) async throws -> ProgramResult {
    if programs[index].hasEntryPoint { return try await library(index) }
    var result = try await single(index, refusals, [])
    // Only debug information tells the line on which a program stopped, and it doubles compiling.
    if result.hasStopped { result = try await single(index, refusals, Self.debugging) }
    await progress.ended(programs[index].place(0))
    return result
  }

  private func single(
    _ index: Int, _ refusals: Refusals, _ flags: [String]
  ) async throws -> ProgramResult {
    let program = programs[index]
    let source = try write(
      program.mainText(imports: options.imports), "single\(index)/main.swift")
    let executable = source.deletingLastPathComponent().appending(path: "main")
    let link = try await progress.showing(program.place(0), "compiling") {
      try await compiler.link([source], to: executable, ["-module-name", "main"] + flags)
    }
    let messages = link.messages
    if !link.isGood {
      return ProgramResult(
        program: program, outcome: .notCompiled(program.complaints(messages, link.output)))
    }
    return await result(
      of: index, executable, refusals,
      warnings: messages.filter(program.contains).map { $0.description })
  }

  /// A program with an entry point of its own is compiled and not run: it may want arguments, or never end.
  private func library(_ index: Int) async throws -> ProgramResult {
    let program = programs[index]
    let source = try write(program.libraryText(imports: options.imports), "single\(index)/code.swift")
    let result = try await progress.showing(program.place(0), "compiling") {
      try await compiler.check(source, ["-parse-as-library"])
    }
    await progress.ended(program.place(0))
    let messages = result.messages
    if !result.isGood {
      return ProgramResult(
        program: program, outcome: .notCompiled(program.complaints(messages, result.output)))
    }
    var compiled = ProgramResult(
      program: program, outcome: .compiled,
      warnings: messages.filter(program.contains).map { $0.description })
    for (index, listing) in program.listings.enumerated() where listing.kind != .error {
      guard let output = listing.output else { continue }
      compiled.problems[index] =
        "\(program.file):\(output.line): error: a program with @main is compiled and not run, so nothing is known of what it prints"
    }
    return compiled
  }

  private func write(_ text: String, _ path: String) throws -> URL {
    let file = compiler.folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }
}

extension Program {
  /// Whether anything of it runs.
  var isRun: Bool {
    listings.contains { [.shown, .hidden, .trap].contains($0.kind) }
  }

  /// `README.md:12` for a block.
  func place(_ block: Int) -> String { "\(file):\(listings[block].line)" }

  /// What the compiler has against the program, as complaints about its document.
  fileprivate func complaints(_ messages: [CompilerMessage], _ output: String) -> [String] {
    let own = messages.indices.compactMap { index -> CompilerMessage? in
      let message = messages[index]
      if message.text == "to match this opening '{'" { return nil }
      if message.file == file { return message }
      // The end of the code, where a brace is missing, is nowhere in the document: its opening is.
      guard message.severity == .error, messages.indices.contains(index + 1),
        messages[index + 1].file == file, messages[index + 1].severity == .note
      else { return nil }
      var opening = messages[index + 1]
      (opening.severity, opening.text) = (.error, message.text)
      return opening
    }
    if own.contains(where: { $0.severity == .error }) { return own.map(\.description) }
    let others = messages.filter { $0.severity == .error }.map(\.text)
    let said = others.isEmpty ? output.split(separator: "\n").map(String.init) : others
    return ["\(place(0)): error: \(said.joined(separator: "\n"))"]
  }

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
