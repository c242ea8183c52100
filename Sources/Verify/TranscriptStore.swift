import Digests
import Foundation
import LessonRuntime

/// The run of a lesson as it is kept: as good as running it again while the ingredients are the same.
struct StoredRun: Equatable, Sendable, Codable {
  var ingredients: Ingredients
  var transcript: Transcript
  var warnings: [LessonWarning]
  var seconds: Double
}

/// Keeps the last run of each lesson beside the build.
struct TranscriptStore: Sendable {
  let folder: URL

  enum Lookup: Equatable, Sendable {
    case stored(StoredRun)
    case absent
    /// There is something, cut off or changed.
    case unreadable
  }

  /// Reads the run of the lesson that the chapter in this folder is: a digest on the first line, and what it
  /// is the digest of.
  func run(of chapter: String) -> Lookup {
    guard let data = FileManager.default.contents(atPath: file(chapter).path(percentEncoded: false))
    else { return .absent }
    guard let lineEnd = data.firstIndex(of: UInt8(ascii: "\n")) else { return .unreadable }
    let content = data[(lineEnd + 1)...]
    guard data[..<lineEnd].elementsEqual(sha256(content).utf8) else { return .unreadable }
    do {
      return .stored(try JSONDecoder().decode(StoredRun.self, from: Data(content)))
    } catch {
      // Another version of this program kept other things.
      return .unreadable
    }
  }

  func keep(_ run: StoredRun, of chapter: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let content = try encoder.encode(run)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try replaceFile(file(chapter), with: Data("\(sha256(content))\n".utf8) + content)
  }

  private func file(_ chapter: String) -> URL {
    folder.appending(path: "\(chapter).transcript")
  }
}
