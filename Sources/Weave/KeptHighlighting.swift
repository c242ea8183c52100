/// The marks of code that was highlighted before, by the code itself: what is found here is what highlighting
/// it again would find.
///
/// Only marks are kept, never the page's text, which is always the chapter's.
package struct KeptHighlighting: Equatable, Sendable {
  private var marks: [Code: CodeMarks] = [:]

  package init() {}

  package var isEmpty: Bool { marks.isEmpty }

  subscript(code: String) -> CodeMarks? {
    get { marks[Code(text: code)] }
    set { marks[Code(text: code)] = newValue }
  }

  package mutating func merge(_ other: KeptHighlighting) {
    marks.merge(other.marks) { old, _ in old }
  }

  /// Code as bytes: two texts may be the same to a reader, and hence as strings, and differ in them.
  private struct Code: Hashable {
    var text: String

    static func == (a: Code, b: Code) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}

extension KeptHighlighting {
  /// As a file holds it: for each code a line with its marks, `k3_1f5`, one with the code's length in bytes,
  /// and the code; the same bytes for the same codes.
  package var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for (code, marks) in marks.map({ ($0.key.text, $0.value) }).sorted(by: { $0.0 < $1.0 }) {
      for run in marks.runs {
        bytes.append(run.kind.rawValue)
        bytes += String(run.length).utf8
      }
      bytes += "\n\(code.utf8.count)\n".utf8
      bytes += code.utf8
      bytes.append(newline)
    }
    return bytes
  }

  /// Reads what `encoded` wrote; nil for anything else.
  package init?(decoding bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let marks = CodeMarks(decoding: &rest), let length = rest.number(),
        length == marks.length, rest.popFirst() == newline, length < rest.count
      else { return nil }
      guard let code = String(validating: rest.prefix(length), as: UTF8.self) else { return nil }
      rest = rest.dropFirst(length)
      guard rest.popFirst() == newline else { return nil }
      self[code] = marks
    }
  }
}

extension CodeMarks {
  /// Takes a line of marks, its end included.
  fileprivate init?(decoding rest: inout ArraySlice<UInt8>) {
    while let byte = rest.popFirst(), byte != newline {
      guard let kind = Kind(rawValue: byte), let length = rest.number(), length > 0 else {
        return nil
      }
      append(kind, length: length)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Takes the digits at the beginning; nil where there are none, or too many to be a length.
  fileprivate mutating func number() -> Int? {
    let digits = prefix(9).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    self = dropFirst(digits.count)
    return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}

private let newline = UInt8(ascii: "\n")
