import ChapterFixtures

/// Takes the bytes for a chapter. Where they do not begin like one they get a head, so that little is spent
/// on front matter.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let broken = ChapterLaws.broken(by: bytes.starts(with: Array("---".utf8)) ? bytes : head + bytes)
  if !broken.isEmpty { fatalError(broken.joined(separator: "\n")) }
  return 0
}

private let head = Array(ChapterLaws.head.utf8)
