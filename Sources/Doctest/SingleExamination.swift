import Chapters
import Foundation
import Reports

extension Examination {
  /// Debug information leaves the working directory out of paths below it, so it is told of another one.
  private static let debugging = ["-g", "-file-compilation-dir", "/nowhere"]

  func single(_ index: Int, _ refusals: Refusals) async throws -> ProgramResult {
    if programs[index].hasEntryPoint { return try await library(index) }
    var result = try await single(index, refusals, [])
    // Only debug information tells the line on which a program stopped, and it doubles compiling.
    if result.hasStopped, !result.wasEnded {
      result = try await single(index, refusals, Self.debugging)
    }
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
        program: program, outcome: .notCompiled(program.complaints(link)))
    }
    return await result(
      of: index, executable, refusals,
      warnings: program.own(messages).map(\.description))
  }

  /// A program with an entry point of its own is compiled and not run: it may want arguments, or never end.
  private func library(_ index: Int) async throws -> ProgramResult {
    let program = programs[index]
    let source = try write(
      program.libraryText(imports: options.imports), "single\(index)/code.swift")
    let result = try await progress.showing(program.place(0), "compiling") {
      try await compiler.check(source, ["-parse-as-library"])
    }
    await progress.ended(program.place(0))
    let messages = result.messages
    if !result.isGood {
      return ProgramResult(
        program: program, outcome: .notCompiled(program.complaints(result)))
    }
    var compiled = ProgramResult(
      program: program, outcome: .compiled,
      warnings: program.own(messages).map(\.description))
    for (index, listing) in program.listings.enumerated() {
      guard let output = listing.output else { continue }
      compiled.problems[index] =
        "\(program.file):\(output.line): error: a program with @main is compiled and not run, so this is not checked"
    }
    return compiled
  }
}

extension Program {
  /// What the compiler has against the program, as complaints about its document.
  fileprivate func complaints(_ result: Compiler.Result) -> [String] {
    if let failure = result.failure { return ["\(place(0)): error: \(failure)"] }
    let messages = result.messages
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
    let said = others.isEmpty ? result.output.split(separator: "\n").map(String.init) : others
    return ["\(place(0)): error: \(said.joined(separator: "\n"))"]
  }
}
