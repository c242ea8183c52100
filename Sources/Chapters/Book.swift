import Foundation

/// The chapters of a package, in the order of their folders, and the pages beside them.
package struct Book: Sendable {
  /// The package's folder.
  package var folder: URL
  /// From the package's folder, in order: `chapters/03-focal-loss/chapter.md`.
  package var files: [String]
  /// The pages beside the chapters, which have no program: `chapters/glossary.md`.
  package var pages: [String]
  private let parsed: ParsedChapters

  /// Finds the chapters below a package's folder: `chapters/NN-name/chapter.md`.
  package init(folder: URL) throws {
    try self.init(folder: folder, parsed: ParsedChapters())
  }

  private init(folder: URL, parsed: ParsedChapters) throws {
    self.folder = folder
    self.parsed = parsed
    let chapters = folder.appending(path: "chapters")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: chapters.path(percentEncoded: false))
    files = names.sorted().filter { name in
      name.first?.isNumber == true
        && FileManager.default.fileExists(
          atPath: chapters.appending(path: "\(name)/chapter.md").path(percentEncoded: false))
    }.map { "chapters/\($0)/chapter.md" }
    pages = names.sorted().filter { $0.hasSuffix(".md") }.map { "chapters/\($0)" }
  }

  /// The book as its folder is now.
  package func updated() throws -> Book { try Book(folder: folder, parsed: parsed) }

  /// Reads and parses a chapter, or a page; as long as the file stays the same, it is parsed once.
  package func chapter(_ file: String) throws -> Chapter {
    let bytes = try Data(contentsOf: folder.appending(path: file))
    return try parsed.chapter(bytes: Array(bytes), file: file)
  }

  /// Reads and parses these, several at a time.
  package func read(_ files: [String]) -> [(file: String, chapter: Result<Chapter, any Error>)] {
    files.concurrentMap { file in (file, Result { try chapter(file) }) }
  }
}
