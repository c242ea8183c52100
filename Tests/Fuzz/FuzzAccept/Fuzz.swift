import ChapterFixtures
import Chapters

/// A chapter's body, then what each of its listings prints, with NULs between.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let parts = UnsafeBufferPointer(start: start, count: count)
    .split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  let broken = AcceptanceLaws.broken(
    by: ChapterLaws.head + parts[0], printed: Array(parts.dropFirst()))
  if !broken.isEmpty { fatalError(broken.joined(separator: "\n")) }
  return 0
}
