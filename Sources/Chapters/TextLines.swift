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
    var ranges: [Range<Int>] = []
    var start = 0
    for place in indices where self[place] == UInt8(ascii: "\n") {
      ranges.append(start..<place)
      start = place + 1
    }
    ranges.append(start..<count)
    return ranges
  }
}
