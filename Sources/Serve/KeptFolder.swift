import Digests
import Foundation
import LessonRuntime
import Weave

/// Keeps beside the build what it made of the site's pages: making all of it anew takes a debug build seconds.
package struct KeptFolder: Sendable {
  private let folder: URL
  /// Tells one build of the program from every other.
  private let edition: String

  /// - Parameter program: The program that makes the pages. Built anew it may make them otherwise, so nothing
  ///   that another build of it kept counts.
  package init(in scratch: URL, program: URL) throws {
    folder = scratch.appending(path: "pages")
    let path = program.resolvingSymlinksInPath().path(percentEncoded: false)
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw CocoaError(.fileReadNoSuchFile, userInfo: [NSFilePathErrorKey: path])
    }
    let modified = status.st_mtim
    edition = "\(status.st_size) \(modified.tv_sec) \(modified.tv_nsec)"
  }

  package var pages: KeptPages { KeptPages { record($0) } }

  /// The code that the pages show.
  package func highlighting() -> KeptHighlighting {
    KeptHighlighting(ofRecords: names().compactMap(record))
  }

  /// Keeps what this build of the site made, and forgets what it had no use for.
  package func keep(_ built: BuiltSite) throws {
    for name in names() where !built.records.contains(name) {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
    if built.newRecords.isEmpty { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, record) in built.newRecords {
      let bytes = Array("\(check(of: record))\n".utf8) + record
      try Interruption.withheld {
        try Data(bytes).write(to: folder.appending(path: name), options: .atomic)
      }
    }
  }

  /// What is kept by this name; nil where it is another build's, cut off or changed.
  private func record(_ name: String) -> [UInt8]? {
    let path = folder.appending(path: name).path(percentEncoded: false)
    guard let data = FileManager.default.contents(atPath: path),
      let lineEnd = data.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let record = [UInt8](data[(lineEnd + 1)...])
    return data[..<lineEnd].elementsEqual(check(of: record).utf8) ? record : nil
  }

  private func names() -> [String] {
    let path = folder.path(percentEncoded: false)
    return (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [])
      .sorted()
  }

  private func check(of record: [UInt8]) -> String {
    "\(edition) \(Fingerprint.text(of: record))"
  }
}
