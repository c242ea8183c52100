/// One line of text as bytes, without its line break. Its indices start wherever the slice starts.
typealias Line = ArraySlice<UInt8>

/// The lines of an expectation; the empty text has none.
func lines(of text: String) -> [Line] {
  lines(of: Array(text.utf8)[...])
}

/// The lines a program printed; the last one may lack its line break.
func lines(printed text: String) -> [Line] {
  var bytes = Array(text.utf8)[...]
  if bytes.last == lineFeed { bytes.removeLast() }
  return lines(of: bytes)
}

private func lines(of bytes: Line) -> [Line] {
  bytes.isEmpty ? [] : bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
}

extension String {
  init(_ line: Line) {
    self.init(decoding: line, as: UTF8.self)
  }
}

private let lineFeed = UInt8(ascii: "\n")
