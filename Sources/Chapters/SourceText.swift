/// The lines of a Markdown file, counted from 1.
struct SourceText {
  let file: String
  /// The lines as bytes; there is at least one.
  let byteLines: [ArraySlice<UInt8>]
  let bytes: [UInt8]
  /// Whether `[^` occurs, in whatever: nearly no chapter has to be looked through for more.
  let mayHaveFootnotes: Bool

  init(_ text: String, file: String) {
    self.file = file
    bytes = Array(text.utf8)
    byteLines = bytes.lineRanges.map { [bytes] range in bytes[range] }
    mayHaveFootnotes = bytes.indices.dropLast().contains { [bytes] in
      bytes[$0] == UInt8(ascii: "[") && bytes[$0 + 1] == UInt8(ascii: "^")
    }
  }

  subscript(line: Int) -> Substring {
    byteLines.indices.contains(line - 1)
      ? Substring(decoding: byteLines[line - 1], as: UTF8.self) : ""
  }

  /// The text with the lines up to this one empty, so that the numbers of the others stay.
  func blanking(upTo last: Int) -> String {
    guard last < byteLines.count else { return String(repeating: "\n", count: byteLines.count - 1) }
    let rest = bytes[byteLines[last].startIndex...]
    return String(repeating: "\n", count: last) + String(decoding: rest, as: UTF8.self)
  }
}
