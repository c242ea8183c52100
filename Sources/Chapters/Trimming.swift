extension StringProtocol where UTF8View: BidirectionalCollection {
  /// Without white space at both ends.
  var trimmed: String {
    // By bytes where what is left begins and ends in ASCII, as nearly all does.
    let inner = utf8.drop(while: \.isBlank)
    if let first = inner.first, first.isMark, let end = inner.lastIndex(where: { !$0.isBlank }),
      inner[end].isMark
    {
      return String(self[inner.startIndex...end])
    }
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// Whether it is a visible character of ASCII.
  fileprivate var isMark: Bool { (0x21...0x7E).contains(self) }
}
