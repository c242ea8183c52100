import Foundation
import LessonRuntime
import Weave

/// The folder that a site is written to. A list in it says what was written, so that a later build removes
/// what it no longer writes, and nothing else.
package struct SiteFolder {
  private let folder: URL
  private static let list = ".written-by-course"

  package init(_ folder: URL) {
    self.folder = folder
  }

  /// What a build changed.
  package struct Changes: Equatable {
    package var written: Int
    package var removed: Int

    package init(written: Int = 0, removed: Int = 0) {
      self.written = written
      self.removed = removed
    }
  }

  /// Writes the files that are new or changed, and removes what an earlier build wrote and this one does
  /// not, unless somebody has changed it since.
  package func write(_ files: [Site.File]) throws -> Changes {
    var changes = Changes()
    let earlier = try writtenEarlier()
    for file in files where try write(file) { changes.written += 1 }
    let current = Set(files.map(\.path))
    for (path, hash) in earlier.sorted(by: { $0.key < $1.key }) where !current.contains(path) {
      if try remove(path, ifStill: hash) { changes.removed += 1 }
    }
    let lines = files.map { "\($0.contents.fingerprint) \($0.path)\n" }.sorted()
    _ = try write(Site.File(path: Self.list, contents: Array(lines.joined().utf8)))
    return changes
  }

  /// The hashes of what the last build wrote, by path.
  private func writtenEarlier() throws -> [String: String] {
    guard let list = contents(of: Self.list) else { return [:] }
    let lines = String(decoding: list, as: UTF8.self).split(separator: "\n")
    let entries = lines.map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
      .filter { $0.count == 2 && !$0[1].split(separator: "/").contains("..") }
    return Dictionary(entries.map { ($0[1], $0[0]) }) { first, _ in first }
  }

  /// Writes the file unless it is there already with the same contents; returns whether it wrote.
  private func write(_ file: Site.File) throws -> Bool {
    if contents(of: file.path) == file.contents { return false }
    let url = folder.appending(path: file.path)
    try Interruption.withheld {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.contents).write(to: url, options: .atomic)
    }
    return true
  }

  /// Removes the file, and its folder if that is empty then; returns whether it did.
  private func remove(_ path: String, ifStill hash: String) throws -> Bool {
    guard contents(of: path)?.fingerprint == hash else { return false }
    let file = folder.appending(path: path)
    try FileManager.default.removeItem(at: file)
    let parent = file.deletingLastPathComponent()
    if path.contains("/"),
      try FileManager.default.contentsOfDirectory(atPath: parent.path(percentEncoded: false))
        .isEmpty
    {
      try FileManager.default.removeItem(at: parent)
    }
    return true
  }

  private func contents(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder.appending(path: path).path(percentEncoded: false))
      .map(Array.init)
  }
}

extension [UInt8] {
  fileprivate var fingerprint: String {
    var hash = FowlerNollVo()
    hash.add(self)
    return hash.text
  }
}
