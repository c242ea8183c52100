/// Changes the start tags of well-formed markup, and nothing else of it.
///
/// A page becomes a part of a larger document this way: its ids get a prefix, its links lead to where their
/// targets are then.
package struct TagRewriting {
  /// By the attribute's name, its new value from its old one, both as they are written, escaped.
  package var attributes: [String: (String) -> String]
  /// By the element's name, the attributes it gets besides: `open="open"`.
  package var additions: [String: String]

  package init(
    attributes: [String: (String) -> String] = [:], additions: [String: String] = [:]
  ) {
    self.attributes = attributes
    self.additions = additions
  }

  package func applied(to source: String) -> String {
    var scanner = TagScanner(Array(source.utf8))
    let attributes = attributes.map { (name: Array($0.key.utf8), change: $0.value) }
    let additions = additions.map { (name: Array($0.key.utf8), text: " " + $0.value) }
    while scanner.advanceToTag() {
      let element = scanner.name()
      for addition in additions where scanner.holds(addition.name, at: element) {
        scanner.insert(addition.text)
      }
      while let (name, value) = scanner.attribute() {
        for attribute in attributes where scanner.holds(attribute.name, at: name) {
          scanner.replace(value, with: attribute.change(scanner.text(value)))
        }
      }
    }
    return scanner.finished()
  }
}

/// Goes from tag to tag, and writes what it passes.
private struct TagScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var output: [UInt8] = []
  /// Up to where the bytes are in the output.
  private var copied = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count + bytes.count / 8)
  }

  /// Stops after the `<` of the next start tag.
  mutating func advanceToTag() -> Bool {
    while position < bytes.count {
      position += 1
      if bytes[position - 1] == UInt8(ascii: "<"), position < bytes.count,
        bytes[position].isLetter
      {
        return true
      }
    }
    return false
  }

  mutating func name() -> Range<Int> {
    let start = position
    while position < bytes.count, !bytes[position].endsName { position += 1 }
    return start..<position
  }

  /// The next attribute of the tag; none at the tag's end.
  mutating func attribute() -> (name: Range<Int>, value: Range<Int>)? {
    while position < bytes.count, bytes[position].isSpace { position += 1 }
    let name = name()
    guard !name.isEmpty, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return nil
    }
    let quote = bytes[position + 1]
    let start = position + 2
    var end = start
    while end < bytes.count, bytes[end] != quote { end += 1 }
    position = min(end + 1, bytes.count)
    return (name, start..<end)
  }

  func holds(_ name: [UInt8], at range: Range<Int>) -> Bool {
    range.count == name.count && bytes[range].elementsEqual(name)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func insert(_ text: String) {
    replace(position..<position, with: text)
  }

  mutating func replace(_ range: Range<Int>, with text: String) {
    output += bytes[copied..<range.lowerBound]
    output += text.utf8
    copied = range.upperBound
  }

  mutating func finished() -> String {
    output += bytes[copied...]
    copied = bytes.count
    return String(decoding: output, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 }

  fileprivate var endsName: Bool {
    isSpace || self == UInt8(ascii: "=") || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
  }
}
