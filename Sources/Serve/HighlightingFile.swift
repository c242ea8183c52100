import Foundation
import Verify
import Weave

/// Keeps beside the build what the site's code was highlighted as: finding it out anew takes a debug build
/// longer than all the rest of the site.
package struct HighlightingFile {
  private let file: URL
  /// Tells one build of the highlighter from every other.
  private let edition: String

  /// - Parameter highlighter: The program that highlights. Built anew it may highlight otherwise, so nothing
  ///   that another build of it kept counts.
  package init(in scratch: URL, highlighter: URL) throws {
    file = scratch.appending(path: "highlighting")
    let program = highlighter.resolvingSymlinksInPath().path(percentEncoded: false)
    var status = stat()
    guard stat(program, &status) == 0 else {
      throw CocoaError(.fileReadNoSuchFile, userInfo: [NSFilePathErrorKey: program])
    }
    let modified = status.st_mtim
    edition = "\(status.st_size) \(modified.tv_sec) \(modified.tv_nsec)"
  }

  /// What is kept; nothing where it is another build's, cut off or changed.
  package func read() -> KeptHighlighting {
    let path = file.path(percentEncoded: false)
    guard let data = FileManager.default.contents(atPath: path),
      let lineEnd = data.firstIndex(of: UInt8(ascii: "\n"))
    else { return KeptHighlighting() }
    let bytes = [UInt8](data[(lineEnd + 1)...])
    guard data[..<lineEnd].elementsEqual(digest(of: bytes).utf8) else { return KeptHighlighting() }
    return KeptHighlighting(decoding: bytes) ?? KeptHighlighting()
  }

  /// Keeps this and nothing else: code that is no longer on the site is forgotten.
  package func keep(_ highlighting: KeptHighlighting) throws {
    let bytes = highlighting.encoded
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try replaceFile(file, with: Data("\(digest(of: bytes))\n".utf8) + bytes)
  }

  private func digest(of bytes: [UInt8]) -> String {
    sha256(Array(edition.utf8) + [UInt8(ascii: "\n")] + bytes)
  }
}
