/// Places of texts by their bytes: drawings are long, and looking at each of their characters takes its time.
extension BidirectionalCollection<UInt8> {
  func firstRange(of text: String) -> Range<Index>? {
    guard let first = text.utf8.first else { return startIndex..<startIndex }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      if let range = range(of: text, at: place) { return range }
      rest = rest[index(after: place)...]
    }
    return nil
  }

  func lastRange(of text: String) -> Range<Index>? {
    guard let first = text.utf8.first else { return endIndex..<endIndex }
    var rest = self[...]
    while let place = rest.lastIndex(of: first) {
      if let range = range(of: text, at: place) { return range }
      rest = rest[..<place]
    }
    return nil
  }

  private func range(of text: String, at place: Index) -> Range<Index>? {
    self[place...].starts(with: text.utf8)
      ? place..<index(place, offsetBy: text.utf8.count) : nil
  }
}
