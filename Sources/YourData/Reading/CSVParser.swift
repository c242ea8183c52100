/// Cuts bytes into records and fields.
struct CSVParser {
  private let bytes: ArraySlice<UInt8>
  let separator: UInt8
  private var place: Int
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let space = UInt8(ascii: " ")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")

  init(_ bytes: [UInt8]) {
    let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
    self.bytes = bytes.starts(with: byteOrderMark) ? bytes[3...] : bytes[...]
    place = self.bytes.startIndex
    separator = Self.separator(of: self.bytes)
  }

  /// The separator that the first line has most of outside quotes, a comma in doubt.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == lineFeed || byte == carriageReturn { break }
      if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    var best = 0
    for candidate in 1..<3 where counts[candidate] > counts[best] { best = candidate }
    return candidates[best]
  }

  /// The next record, nil after the last; blank lines are none.
  mutating func record() throws(CSVError) -> CSVTable.Record? {
    skipBlankLines()
    if place == bytes.endIndex { return nil }
    var record = CSVTable.Record(line: line, fields: [])
    while true {
      record.fields.append(try field(of: record))
      guard place < bytes.endIndex, bytes[place] == separator else { break }
      place += 1
    }
    skipLineBreak()
    return record
  }

  private mutating func field(of record: CSVTable.Record) throws(CSVError) -> String {
    skipSpaces()
    let isQuoted = place < bytes.endIndex && bytes[place] == Self.quote
    let content = isQuoted ? try quoted(record) : plain()
    guard let text = String(validating: content, as: UTF8.self) else {
      throw error(.notUTF8, record)
    }
    return text
  }

  private mutating func plain() -> ArraySlice<UInt8> {
    let start = place
    while !isAtEndOfField { place += 1 }
    var end = place
    while end > start, bytes[end - 1] == Self.space { end -= 1 }
    return bytes[start..<end]
  }

  private mutating func quoted(_ record: CSVTable.Record) throws(CSVError) -> ArraySlice<UInt8> {
    let openingLine = line
    var content: [UInt8] = []
    place += 1
    while true {
      guard place < bytes.endIndex else {
        throw CSVError(
          .unclosedQuote, line: openingLine, column: "\(record.fields.count + 1)")
      }
      let byte = bytes[place]
      place += 1
      if byte == Self.quote {
        guard place < bytes.endIndex, bytes[place] == Self.quote else { break }
        place += 1
      }
      if byte == Self.lineFeed { line += 1 }
      content.append(byte)
    }
    skipSpaces()
    if !isAtEndOfField { throw error(.textAfterQuote, record) }
    return content[...]
  }

  private func error(_ reason: CSVError.Reason, _ record: CSVTable.Record) -> CSVError {
    CSVError(reason, line: line, column: "\(record.fields.count + 1)")
  }

  private var isAtEndOfField: Bool {
    place == bytes.endIndex || bytes[place] == separator || bytes[place] == Self.lineFeed
      || bytes[place] == Self.carriageReturn
  }

  private mutating func skipSpaces() {
    while place < bytes.endIndex, bytes[place] == Self.space { place += 1 }
  }

  /// Passes over the end of a record: a line feed, a carriage return, or both.
  private mutating func skipLineBreak() {
    guard place < bytes.endIndex else { return }
    if bytes[place] == Self.carriageReturn { place += 1 }
    if place < bytes.endIndex, bytes[place] == Self.lineFeed { place += 1 }
    line += 1
  }

  private mutating func skipBlankLines() {
    while true {
      var end = place
      while end < bytes.endIndex, bytes[end] == Self.space { end += 1 }
      if end == bytes.endIndex { place = end }
      guard end < bytes.endIndex, [Self.lineFeed, Self.carriageReturn].contains(bytes[end]) else {
        return
      }
      place = end
      skipLineBreak()
    }
  }
}
