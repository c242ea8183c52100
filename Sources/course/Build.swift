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
    let results = await Verifier.verify(book.files, of: book)
    results.printFindings()
    guard book.printMistakes(in: book.files + book.pages), results.allSatisfy(\.isGood) else {
      throw ExitCode.failure
    }
    let sources = try SiteSources(package: book.folder)
    let site = try Site(
      lessons: try results.map { $0.lesson(of: try book.chapter($0.file)) },
      pages: try book.pages.map { try book.chapter($0) },
      reference: try Reference(sources.libraries), compiler: try compilerName(),
      templates: sources.templates, assets: sources.assets, bookAssets: sources.bookAssets,
      baseAddress: baseAddress)
    let folder = URL(filePath: output, directoryHint: .isDirectory)
    let files = try site.files()
    let changes = try SiteFolder(folder).write(files)
    let removed = changes.removed == 0 ? "" : ", \(changes.removed) old ones removed"
    print(
      "\(files.count) files, \(changes.written) of them new or changed\(removed): \(output)/index.html"
    )
  }
}
