import Synchronization

/// The chapters that were parsed, each with the bytes it was parsed from: one text is parsed once, however
/// many ask for it.
final class ParsedChapters: Sendable {
  private struct Parsed {
    var bytes: [UInt8]
    var result: Result<Chapter, ChapterErrors>
  }

  private let parsed = Mutex<[String: Parsed]>([:])

  func chapter(bytes: [UInt8], file: String) throws(ChapterErrors) -> Chapter {
    if let known = parsed.withLock({ $0[file] }), known.bytes == bytes {
      return try known.result.get()
    }
    let result = Result { () throws(ChapterErrors) in try Chapter(bytes: bytes, file: file) }
    parsed.withLock { $0[file] = Parsed(bytes: bytes, result: result) }
    return try result.get()
  }
}
