extension String {
  /// The lines, empty ones too. By bytes, for "\r\n" is one character, and no line feed.
  package var textLines: [Substring] {
    Array(utf8).lineRanges.map { range in
      let start = utf8.index(startIndex, offsetBy: range.lowerBound)
      return self[start..<utf8.index(start, offsetBy: range.count)]
    }
  }
}

extension [UInt8] {
  /// Where the lines are, without what ends them; there is at least one.
  var lineRanges: [Range<Int>] {
    withUnsafeBufferPointer { bytes in
      var ranges: [Range<Int>] = []
      var start = 0
      while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
        ranges.append(start..<end)
        start = end + 1
      }
      ranges.append(start..<bytes.count)
      return ranges
    }
  }
}
