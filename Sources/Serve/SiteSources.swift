import Foundation
import Weave

/// What of the site is written by hand: its templates, its assets and the libraries it explains, as they lie
/// in a package.
package struct SiteSources: Sendable {
  /// By the name without `.mustache`.
  package var templates: [String: String] = [:]
  package var assets: [Site.File] = []
  /// What only the EPUB has: its style and its cover.
  package var bookAssets: [Site.File] = []
  /// What the reference explains.
  package var libraries: [Reference.Source] = []

  /// Nothing, where nothing can be read.
  init() {}

  package init(package: URL) throws {
    let folder = package.appending(path: "site/templates")
    for name in try Self.names(in: folder) where name.hasSuffix(".mustache") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      templates[String(name.dropLast(".mustache".count))] = text
    }
    let files = package.appending(path: "site/assets")
    assets = try Self.names(in: files).map { name in
      let contents = try Data(contentsOf: files.appending(path: name))
      return Site.File(path: "assets/\(name)", contents: Array(contents))
    }.bundled
    let book = package.appending(path: "site/book")
    bookAssets = try Self.names(in: book).map { name in
      let contents = try Data(contentsOf: book.appending(path: name))
      return Site.File(path: name, contents: Array(contents))
    }
    libraries = try ["Neural", "Imbalance", "Figures"].flatMap { name in
      try Self.sources(in: "Sources/\(name)", of: package)
    }
  }

  private static func sources(in path: String, of package: URL) throws -> [Reference.Source] {
    let folder = package.appending(path: path)
    guard let files = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    else { return [] }
    return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
      let text = try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
      return Reference.Source(path: "\(path)/\($0)", text: text)
    }
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
  }
}
