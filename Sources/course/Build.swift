import ArgumentParser
import Chapters
import Foundation
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
      templates: sources.templates,
      assets: sources.assets, baseAddress: baseAddress)
    let folder = URL(filePath: output, directoryHint: .isDirectory)
    let files = try site.files()
    let written = try files.count { try $0.write(below: folder) }
    print("\(files.count) files, \(written) of them new or changed: \(output)/index.html")
  }
}

extension Site.File {
  /// Writes the file unless it is there already with the same contents; returns whether it wrote.
  fileprivate func write(below folder: URL) throws -> Bool {
    let file = folder.appending(path: path)
    let new = Data(contents)
    if FileManager.default.contents(atPath: file.path(percentEncoded: false)) == new {
      return false
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try new.write(to: file, options: .atomic)
    return true
  }
}
