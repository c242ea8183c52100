/// Texts and bytes in a row, each after its length.
struct FieldWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ field: [UInt8]) {
    withUnsafeBytes(of: UInt64(field.count).littleEndian) { bytes += $0 }
    bytes += field
  }

  mutating func add(_ field: String) { add(Array(field.utf8)) }

  mutating func add(_ number: Int) { add(String(number)) }
}

/// Reads what a `FieldWriter` wrote; nil from where it is something else.
struct FieldReader {
  private let all: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    all = bytes
  }

  var isAtEnd: Bool { position == all.count }

  mutating func bytes() -> [UInt8]? {
    guard all.count - position >= 8 else { return nil }
    let length = (0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(all[position + $1]) }
    guard length <= UInt64(all.count - position - 8) else { return nil }
    let start = position + 8
    position = start + Int(length)
    return Array(all[start..<position])
  }

  mutating func text() -> String? {
    bytes().flatMap { String(validating: $0, as: UTF8.self) }
  }

  mutating func number() -> Int? { text().flatMap { Int($0) } }

  /// As many as the number says that stands before them.
  mutating func list<Element>(_ next: (inout FieldReader) -> Element?) -> [Element]? {
    guard let count = number(), count >= 0 else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let element = next(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }
}
