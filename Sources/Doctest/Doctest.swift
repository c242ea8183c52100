import Chapters
import Foundation
import LessonRuntime
import Reports

/// Checks the Swift blocks of documents: they are compiled and run, and what they print is held against what
/// the documents say.
package struct Doctest: Sendable {
  package var options: Options

  package init(options: Options) {
    self.options = options
  }

  /// The documents below paths, in order: Markdown, and Swift files where they are named or asked for.
  package static func documents(at paths: [String], includingSources: Bool) throws -> [String] {
    let files = try DocumentFinder(includesSources: includingSources).documents(at: paths)
    if files.isEmpty { throw DoctestError.nothingToCheck(paths) }
    return files
  }

  /// Checks documents, by the names the caller knows them by, and shows on standard error how it goes.
  package func check(_ files: [String]) async throws -> Findings {
    var documents: [Document] = []
    var mistakes: [String: ChapterErrors] = [:]
    for file in files {
      do throws(ChapterErrors) {
        documents.append(try document(file))
      } catch {
        mistakes[file] = error
      }
    }
    var programs = documents.flatMap { $0.programs(options.division) }
    if let section = options.section {
      programs.removeAll { !$0.isBelow(section) }
      for index in documents.indices { documents[index].keep(below: section) }
      if programs.isEmpty, mistakes.isEmpty { throw DoctestError.noSection(section) }
    }
    let progress = Reports.Progress(total: programs.count, on: STDERR_FILENO)
    let (results, starts) = try await check(programs, progress)
    await progress.finish()
    return Findings(
      files: files, mistakes: mistakes, documents: documents, results: results,
      compilerStarts: starts, isStrict: options.isStrict)
  }

  private func document(_ file: String) throws(ChapterErrors) -> Document {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: file)))
    } catch {
      throw ChapterErrors(unreadable: file, because: error.fileFailure)
    }
    return file.hasSuffix(".swift")
      ? try Document(text: String(decoding: bytes, as: UTF8.self), file: file)
      : try Document(bytes: bytes, file: file)
  }

  private func check(
    _ programs: [Program], _ progress: Reports.Progress
  ) async throws -> ([ProgramResult], Int) {
    if programs.isEmpty { return ([], 0) }
    let mentioned = Set(options.imports + programs.flatMap(\.importedModules))
    let packages = LibraryPackage(packages: options.packages)
    let library = try await progress.showing("the library", "building") {
      try await packages.flags(mentioned: mentioned)
    }
    let folder = try TemporaryFolder()
    return try await Interruption.cleaning(up: { folder.remove() }) {
      let compiler = Compiler(folder, library: library, options: options)
      try await compiler.compileBoundary()
      if !options.swiftFlags.isEmpty { try await compiler.tryFlags() }
      for module in options.imports where !library.modules.contains(module) {
        try await compiler.findModule(module, others: library.modules)
      }
      let examination = Examination(
        programs: programs, compiler: compiler, options: options, progress: progress)
      let results = try await examination.results()
      return (results, await compiler.starts)
    }
  }
}

extension Document {
  /// Reads Markdown, or the documentation in a Swift file.
  init(text: String, file: String) throws(ChapterErrors) {
    self =
      file.hasSuffix(".swift")
      ? try Document(sourceCode: text, file: file) : try Document(markdown: text, file: file)
  }

  /// Forgets the blocks below other headings.
  fileprivate mutating func keep(below section: String) {
    listings.removeAll { !$0.isBelow(section) }
  }
}

extension Listing {
  fileprivate func isBelow(_ section: String) -> Bool {
    self.section?.lowercased().contains(section.lowercased()) ?? false
  }
}

extension Program {
  /// Whether a block of it stands below a heading that holds this text.
  fileprivate func isBelow(_ section: String) -> Bool {
    listings.contains { $0.isBelow(section) }
  }

  fileprivate var importedModules: [String] {
    listings.filter(\.isCompiled).flatMap { CodeOutline($0.code).imports.values.map(\.module) }
  }
}

extension Reports.Progress {
  /// Shows some work while it is done.
  func showing<Result: Sendable>(
    _ name: String, _ work: String, _ body: @Sendable () async throws -> Result
  ) async rethrows -> Result {
    began(name, work)
    defer { left(name) }
    return try await body()
  }
}
