/// The lines of a Markdown file, counted from 1.
struct SourceText {
  let file: String
  let bytes: [UInt8]
  /// Where the lines are in the bytes; there is at least one.
  let lineRanges: [Range<Int>]
  /// Whether `[^` occurs, in whatever: nearly no chapter has to be looked through for more.
  let mayHaveFootnotes: Bool

  init(_ text: String, file: String) {
    self.file = file
    bytes = Array(text.utf8)
    lineRanges = bytes.lineRanges
    mayHaveFootnotes = bytes.places(of: UInt8(ascii: "^")).contains { [bytes] place in
      place > 0 && bytes[place - 1] == UInt8(ascii: "[")
    }
  }

  var lineCount: Int { lineRanges.count }

  /// The bytes of a line that there is.
  func bytes(ofLine line: Int) -> ArraySlice<UInt8> { bytes[lineRanges[line - 1]] }

  /// The text of a line, which is empty where there is none.
  subscript(line: Int) -> Substring {
    lineRanges.indices.contains(line - 1)
      ? Substring(decoding: bytes(ofLine: line), as: UTF8.self) : ""
  }

  /// The text with the lines up to this one empty, so that the numbers of the others stay.
  func blanking(upTo last: Int) -> String {
    guard last < lineCount else { return String(repeating: "\n", count: lineCount - 1) }
    let rest = bytes[lineRanges[last].lowerBound...]
    return String(repeating: "\n", count: last) + String(decoding: rest, as: UTF8.self)
  }
}
