import Foundation
import Weave

/// What of the site is written by hand: its templates and its assets, as they lie in a package.
package struct SiteSources: Sendable {
  /// By the name without `.mustache`.
  package var templates: [String: String] = [:]
  package var assets: [Site.File] = []
  /// What only the EPUB has: its style and its cover.
  package var bookAssets: [Site.File] = []

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
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
  }
}
