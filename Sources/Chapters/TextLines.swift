import Foundation

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
    let ends = places(of: UInt8(ascii: "\n"))
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(ends.count + 1)
    var start = 0
    for end in ends {
      ranges.append(start..<end)
      start = end + 1
    }
    ranges.append(start..<count)
    return ranges
  }

  /// Where a byte is; found many bytes at a time, for every chapter is looked through for several.
  func places(of byte: UInt8) -> [Int] {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var places: [Int] = []
      var start = base
      let end = base + bytes.count
      while let place = memchr(start, Int32(byte), end - start) {
        places.append(UnsafeRawPointer(place) - base)
        start = UnsafeRawPointer(place) + 1
      }
      return places
    }
  }
}
