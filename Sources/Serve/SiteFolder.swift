import Chapters
import Digests
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
    let looks = files.concurrentMap {
      (isThere: isThere($0), hash: Fingerprint.text(of: $0.contents))
    }
    for (file, look) in zip(files, looks) where !look.isThere {
      try write(file)
      changes.written += 1
    }
    let current = Set(files.map(\.path))
    for (path, hash) in earlier.sorted(by: { $0.key < $1.key }) where !current.contains(path) {
      if try remove(path, ifStill: hash) { changes.removed += 1 }
    }
    let lines = zip(files, looks).map { "\($1.hash) \($0.path)\n" }.sorted()
    let list = Site.File(path: Self.list, contents: Array(lines.joined().utf8))
    if !isThere(list) { try write(list) }
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

  /// Whether the file is there already with the same contents.
  private func isThere(_ file: Site.File) -> Bool {
    // By memory, for a site is megabytes and this is not optimised in a debug build.
    contents(of: file.path).map { there in
      there.count == file.contents.count
        && there.withUnsafeBytes { old in
          file.contents.withUnsafeBytes { new in
            new.isEmpty || memcmp(old.baseAddress!, new.baseAddress!, new.count) == 0
          }
        }
    } ?? false
  }

  private func write(_ file: Site.File) throws {
    let url = folder.appending(path: file.path)
    try Interruption.withheld {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.contents).write(to: url, options: .atomic)
    }
  }

  /// Removes the file, and its folder if that is empty then; returns whether it did.
  private func remove(_ path: String, ifStill hash: String) throws -> Bool {
    guard contents(of: path).map({ Fingerprint.text(of: [UInt8]($0)) }) == hash else {
      return false
    }
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

  private func contents(of path: String) -> Data? {
    FileManager.default.contents(atPath: folder.appending(path: path).path(percentEncoded: false))
  }
}
