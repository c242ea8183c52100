import Foundation
import LessonRuntime

/// Calls the Swift compiler, and counts how often.
actor Compiler {
  /// Where sources and programs are put.
  let folder: URL
  /// For each compilation of somebody's code.
  let flags: [String]
  /// For each program that is linked.
  let linkFlags: [String]
  private let limit: Duration
  private let environment: [String: String]
  private(set) var starts = 0

  /// Code is compiled as that of a chapter is, unless the caller's flags say otherwise.
  static let lessonFlags = ["-swift-version", "6", "-default-isolation", "MainActor"]

  init(_ folder: TemporaryFolder, library: LibraryFlags, options: Options) {
    self.folder = folder.url
    let boundary = folder.url.appending(path: BoundaryName.module)
    flags =
      Self.lessonFlags + ["-Onone", "-diagnostic-style", "llvm", "-I", folder.url.filePath]
      + library.compile + options.swiftFlags
    linkFlags = [boundary.appendingPathExtension("o").filePath] + library.link
    limit = options.limits.compiling
    environment = currentEnvironment().merging(["TMPDIR": folder.scratch.filePath]) { $1 }
  }

  struct Result: Sendable {
    var isGood: Bool
    var output: String
    /// Why it is no verdict that the code was refused, if it is none.
    var failure: String?

    var messages: [CompilerMessage] { CompilerMessage.parse(output) }
  }

  /// Compiles the module that programs are linked with.
  func compileBoundary() async throws {
    let source = folder.appending(path: "\(BoundaryName.module).swift")
    try Data(boundarySource.utf8).write(to: source)
    let arguments = [
      "-swift-version", "6", "-parse-as-library", "-module-name", BoundaryName.module,
      "-emit-module", "-emit-module-path",
      folder.appending(path: "\(BoundaryName.module).swiftmodule").filePath,
      "-c", source.filePath, "-o", folder.appending(path: "\(BoundaryName.module).o").filePath,
    ]
    let result = try await call(arguments, within: Limits().compiling)
    if !result.isGood { throw DoctestError.brokenCompiler(result.output) }
  }

  /// Refuses flags that the compiler refuses, before every program fails for them.
  func tryFlags() async throws {
    let source = folder.appending(path: "empty.swift")
    try Data().write(to: source)
    let result = try await check(source)
    if !result.isGood, result.failure == nil { throw DoctestError.wrongFlags(result.output) }
  }

  /// Refuses a module that cannot be imported, before every program fails for it.
  func findModule(_ module: String, others: [String]) async throws {
    let source = folder.appending(path: "\(module).swift")
    try Data("import \(module)\n".utf8).write(to: source)
    let result = try await check(source)
    if result.isGood { return }
    throw result.output.contains("no such module")
      ? DoctestError.noModule(module, known: others) : .brokenCompiler(result.output)
  }

  /// Makes a program of these files.
  func link(_ sources: [URL], to program: URL, _ extra: [String]) async throws -> Result {
    let arguments = flags + extra + sources.map(\.filePath) + linkFlags
    return try await call(arguments + ["-o", program.filePath], within: limit)
  }

  /// Compiles a file for what the compiler says of it. Type checking alone would miss what the later
  /// stages find: a missing return, say.
  func check(_ source: URL, _ extra: [String] = []) async throws -> Result {
    let arguments = flags + extra + ["-emit-sil", "-o", "/dev/null", source.filePath]
    return try await call(arguments, within: limit)
  }

  private func call(_ arguments: [String], within limit: Duration) async throws -> Result {
    starts += 1
    let run = try await FinishedProcess.running(
      "swiftc", arguments, environment: environment, within: limit)
    return Result(
      isGood: run.status == .exited(0), output: run.text,
      failure: run.failureOfCompiler(within: limit))
  }
}

extension URL {
  var filePath: String { path(percentEncoded: false) }
}
