import Foundation
import Subprocess

/// Calls the Swift compiler, and counts how often.
actor Compiler {
  /// Where sources and programs are put.
  let folder: URL
  /// For each compilation of somebody's code.
  let flags: [String]
  /// For each program that is linked.
  let linkFlags: [String]
  private(set) var starts = 0

  /// Code is compiled as that of a chapter is, unless the caller's flags say otherwise.
  static let lessonFlags = ["-swift-version", "6", "-default-isolation", "MainActor"]

  init(folder: URL, library: LibraryFlags, flags: [String]) {
    self.folder = folder
    let boundary = folder.appending(path: BoundaryName.module)
    self.flags =
      Self.lessonFlags + ["-Onone", "-diagnostic-style", "llvm", "-I", folder.filePath]
      + library.compile + flags
    linkFlags = [boundary.appendingPathExtension("o").filePath] + library.link
  }

  struct Result: Sendable {
    var isGood: Bool
    var output: String

    var messages: [CompilerMessage] { CompilerMessage.parse(output) }
  }

  /// Compiles the module that programs are linked with.
  func compileBoundary() async throws {
    let source = folder.appending(path: "\(BoundaryName.module).swift")
    try Data(boundarySource.utf8).write(to: source)
    let result = try await call([
      "-swift-version", "6", "-parse-as-library", "-module-name", BoundaryName.module,
      "-emit-module", "-emit-module-path",
      folder.appending(path: "\(BoundaryName.module).swiftmodule").filePath,
      "-c", source.filePath, "-o", folder.appending(path: "\(BoundaryName.module).o").filePath,
    ])
    if !result.isGood { throw DoctestError.brokenCompiler(result.output) }
  }

  /// Refuses a module that cannot be imported, before every program fails for it.
  func findModule(_ module: String, others: [String]) async throws {
    let source = folder.appending(path: "\(module).swift")
    try Data("import \(module)\n".utf8).write(to: source)
    if try await !check(source).isGood { throw DoctestError.noModule(module, known: others) }
  }

  /// Makes a program of these files.
  func link(_ sources: [URL], to program: URL, _ extra: [String]) async throws -> Result {
    try await call(
      flags + extra + sources.map(\.filePath) + linkFlags + ["-o", program.filePath])
  }

  /// Compiles a file for what the compiler says of it. Type checking alone would miss what the later
  /// stages find: a missing return, say.
  func check(_ source: URL, _ extra: [String] = []) async throws -> Result {
    try await call(flags + extra + ["-emit-sil", "-o", "/dev/null", source.filePath])
  }

  private func call(_ arguments: [String]) async throws -> Result {
    starts += 1
    let result = try await run(
      .name("swiftc"), arguments: Arguments(arguments), output: .string(limit: 64 << 20),
      error: .combinedWithOutput)
    return Result(
      isGood: result.terminationStatus.isSuccess, output: result.standardOutput)
  }
}

extension URL {
  var filePath: String { path(percentEncoded: false) }
}
