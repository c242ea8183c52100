/// One line of a difference.
package enum DiffLine: Equatable, Sendable {
  case kept(String)
  case expected(String)
  case printed(String)
}

extension [DiffLine] {
  /// The text with the expected lines gone and the printed ones in place.
  var corrected: String {
    compactMap { if case .expected = $0 { nil } else { $0.text } }.joined(separator: "\n")
  }

  /// The same lines with what was expected before what was printed wherever they change together.
  func groupedByChange() -> [DiffLine] {
    var grouped: [DiffLine] = []
    var printed: [DiffLine] = []
    for line in self {
      switch line {
      case .printed: printed.append(line)
      case .expected: grouped.append(line)
      case .kept:
        grouped += printed + [line]
        printed = []
      }
    }
    return grouped + printed
  }

  /// The lines as a reader knows them: `- expected`, `+ printed`, two blanks before a kept line.
  /// Kept lines farther than `context` from a change are left out behind a line that counts them,
  /// and so is everything after `limit` lines.
  package func rendered(context: Int = 2, limit: Int = .max) -> [String] {
    var rendered: [String] = []
    var index = 0
    while index < count {
      let end = self[index...].firstIndex { !$0.isKept } ?? count
      rendered += renderedKept(index..<end, context: context)
      index = end
      while index < count, !self[index].isKept {
        rendered.append(self[index].rendered)
        index += 1
      }
    }
    let excess = rendered.count - limit
    return excess > 0 ? rendered.prefix(limit) + ["  (\(excess) more lines)"] : rendered
  }

  private func renderedKept(_ range: Range<Int>, context: Int) -> [String] {
    let before = range.prefix(range.lowerBound == 0 ? 0 : context)
    let after = range.suffix(range.upperBound == count ? 0 : context)
    let hidden = after.lowerBound - before.upperBound
    guard hidden > 1 else { return range.map { self[$0].rendered } }
    return before.map { self[$0].rendered } + ["  (\(hidden) lines as expected)"]
      + after.map { self[$0].rendered }
  }
}

extension DiffLine {
  var isKept: Bool { if case .kept = self { true } else { false } }

  var text: String {
    switch self {
    case .kept(let text), .expected(let text), .printed(let text): text
    }
  }

  /// The line after its mark, without white space after the mark of an empty line.
  fileprivate var rendered: String {
    let mark =
      switch self {
      case .kept: " "
      case .expected: "-"
      case .printed: "+"
      }
    if text.isEmpty { return isKept ? "" : mark }
    return isKept ? "\(mark) \(text.visible)" : "\(mark) \(text.visible)\(text.noteOnBlanks)"
  }
}

extension String {
  /// More than a line of a chapter may hold.
  private static let longest = 10_000

  /// The text with its control characters as Swift writes them, and cut off where it is very long.
  fileprivate var visible: String {
    let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") }
    let excess = utf8.count - Self.longest
    if isPlain, excess <= 0 { return self }
    let start = excess > 0 ? String(decoding: utf8.prefix(Self.longest), as: UTF8.self) : self
    let text = start.unicodeScalars.map { scalar in
      switch scalar {
      case "\r": "\\r"
      case "\0": "\\0"
      case "\t": "\t"
      default:
        scalar.value < 0x20 || scalar.value == 0x7F
          ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
      }
    }.joined()
    return excess > 0 ? "\(text)  (\(excess) more bytes)" : text
  }

  /// White space at the end would not be seen.
  fileprivate var noteOnBlanks: String {
    let count = utf8.reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    return count == 0 ? "" : "  (\(count) \(count == 1 ? "blank" : "blanks") at the end)"
  }
}
