import Foundation
import Testing
import Weave

@testable import Serve

@Suite final class SiteFolderTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "site-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ files: [String: String]) throws -> SiteFolder.Changes {
    try SiteFolder(folder).write(
      files.sorted { $0.key < $1.key }.map {
        Site.File(path: $0.key, contents: Array($0.value.utf8))
      })
  }

  private func put(_ text: String, at path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  private var names: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
        .filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  @Test func writesOnlyWhatChanged() throws {
    #expect(try write(["a.html": "1", "b.html": "1"]) == .init(written: 2))
    #expect(try write(["a.html": "1", "b.html": "2"]) == .init(written: 1))
    #expect(try write(["a.html": "1", "b.html": "2"]) == .init())
  }

  @Test func removesWhatItNoLongerWrites() throws {
    _ = try write(["a.html": "1", "pictures/a.svg": "1", "assets/a.css": "1", "assets/b.css": "1"])
    #expect(try write(["a.html": "1", "assets/b.css": "1"]) == .init(removed: 2))
    #expect(try names == ["a.html", "assets", "assets/b.css"])
  }

  @Test func leavesWhatItDidNotWrite() throws {
    _ = try write(["old.html": "1", "kept.html": "1", "assets/a.css": "1"])
    try put("a person's", at: "old.html")
    try put("a person's", at: "book.pdf")
    try put("a person's", at: "assets/CNAME")
    #expect(try write(["kept.html": "1"]) == .init(removed: 1))
    #expect(try names == ["assets", "assets/CNAME", "book.pdf", "kept.html", "old.html"])
  }

  @Test func leavesWhatLiesOutside() throws {
    _ = try write(["a/a.html": "1"])
    let outside = folder.appending(path: "../\(folder.lastPathComponent)-outside")
    defer { try? FileManager.default.removeItem(at: outside) }
    try Data("1".utf8).write(to: outside)
    let list = folder.appending(path: ".written-by-course")
    let line = try String(contentsOf: list, encoding: .utf8).replacing(
      "a/a.html", with: "../\(folder.lastPathComponent)-outside")
    try Data(line.utf8).write(to: list)
    #expect(try write([:]) == .init())
    #expect(FileManager.default.fileExists(atPath: outside.path(percentEncoded: false)))
  }
}
