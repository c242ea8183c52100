/// Changes the start tags of well-formed markup, and nothing else of it.
///
/// A page becomes a part of a larger document this way: its ids get a prefix, its links lead to where their
/// targets are then.
package struct TagRewriting {
  /// By the attribute's name, its new value from its old one, both as they are written, escaped; nil takes
  /// the attribute away.
  package var attributes: [String: (String) -> String?]
  package var additions: [Addition]

  /// An attribute that elements of this name get besides.
  package struct Addition {
    package var element: String
    /// `open="open"`
    package var attribute: String
    /// The class of those that do not get it.
    package var exception: String?

    package init(to element: String, _ attribute: String, exceptClass exception: String? = nil) {
      self.element = element
      self.attribute = attribute
      self.exception = exception
    }
  }

  package init(
    attributes: [String: (String) -> String?] = [:], additions: [Addition] = []
  ) {
    self.attributes = attributes
    self.additions = additions
  }

  package func applied(to source: String) -> String {
    var scanner = TagScanner(Array(source.utf8))
    let attributes = attributes.map { (name: Array($0.key.utf8), change: $0.value) }
    let additions = additions.map { (element: Array($0.element.utf8), addition: $0) }
    while scanner.advanceToTag() {
      let element = scanner.name()
      let addition = additions.first { scanner.holds($0.element, at: element) }?.addition
      var isException = false
      while let (name, value) = scanner.attribute() {
        for attribute in attributes where scanner.holds(attribute.name, at: name) {
          scanner.replace(value, of: name, with: attribute.change(scanner.text(value)))
        }
        if let exception = addition?.exception, scanner.holds(Self.classAttribute, at: name) {
          isException = scanner.text(value).split(separator: " ").contains(exception[...])
        }
      }
      if let addition, !isException { scanner.insert(" " + addition.attribute) }
    }
    return scanner.finished()
  }

  /// Whether the markup holds an element of this name.
  package static func finds(_ element: String, in source: String) -> Bool {
    var scanner = TagScanner(Array(source.utf8))
    let name = Array(element.utf8)
    while scanner.advanceToTag() {
      if scanner.holds(name, at: scanner.name()) { return true }
    }
    return false
  }

  private static let classAttribute = Array("class".utf8)
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

  /// Gives an attribute another value, or takes it away with the space before it.
  mutating func replace(_ value: Range<Int>, of name: Range<Int>, with text: String?) {
    if let text {
      replace(value, with: text)
    } else {
      replace((name.lowerBound - 1)..<(value.upperBound + 1), with: "")
    }
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
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
