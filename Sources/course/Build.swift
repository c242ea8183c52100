import ArgumentParser
import Chapters
import Foundation
import LessonRuntime
import Serve
import Verify
import Weave

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verifies every chapter and writes the site.",
    discussion:
      "A site is written only when every output matches, so that no page shows what is not so.")

  @Option(help: "The folder to write the site to.")
  var output = "site/public"

  @Option(
    name: .customLong("base-url"),
    help: "Where the site will be, for canonical links, a sitemap and a feed.")
  var baseAddress: String?

  func validate() throws {
    guard let baseAddress else { return }
    if !["https://", "http://"].contains(where: baseAddress.hasPrefix) {
      throw ValidationError("--base-url wants a web address: https://example.org/course/")
    }
  }

  func run() async throws {
    let book = try Book.here()
    async let found = blocking { Result { try SiteMaterial(of: book) } }
    let results = await Verifier.verify(book.files, of: book)
    results.printFindings()
    guard book.printMistakes(in: book.files + book.pages), results.allSatisfy(\.isGood) else {
      throw ExitCode.failure
    }
    let material = try await found.get()
    let sources = material.sources
    let site = try Site(
      lessons: try results.map { $0.lesson(of: try book.chapter($0.file)) },
      pages: try book.pages.map { try book.chapter($0) },
      reference: material.reference,
      compiler: results.lazy.compactMap(\.compilerName).first,
      templates: sources.templates, assets: sources.assets, bookAssets: sources.bookAssets,
      baseAddress: baseAddress, keptPages: material.kept.pages)
    let folder = URL(filePath: output, directoryHint: .isDirectory)
    let built = try site.built()
    let changes = try SiteFolder(folder).write(built.files)
    try material.kept.keep(built)
    let removed = changes.removed == 0 ? "" : ", \(changes.removed) old ones removed"
    print(
      "\(built.files.count) files, \(changes.written) of them new or changed\(removed): \(output)/index.html"
    )
  }
}

/// What a site is made of besides its chapters; it is read while they are verified.
private struct SiteMaterial: Sendable {
  let sources: SiteSources
  let kept: KeptFolder
  let reference: Reference

  init(of book: Book) throws {
    sources = try SiteSources(package: book.folder)
    kept = try KeptFolder.besides(book)
    reference = try Reference(sources.libraries, kept: kept.pages)
  }
}

extension KeptFolder {
  /// Where this program keeps what it makes of the book's pages.
  static func besides(_ book: Book) throws -> KeptFolder {
    let builder = LessonBuilder(folder: book.folder, besides: .runningProgram)
    return try KeptFolder(in: builder.kept, program: .runningProgram)
  }
}

extension URL {
  static var runningProgram: URL {
    URL(filePath: Bundle.main.executablePath ?? CommandLine.arguments[0])
  }
}
