/// Why a file cannot be read, and where.
package struct CSVError: Error, Equatable, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    case noData
    case notUTF8
    case unclosedQuote
    case textAfterQuote
    case fieldCount(found: Int, expected: Int)
    case repeatedName(String, Int)
    case noNumber(String, numbers: Int)
    case notFinite(String)
    case noTime(String)
  }

  package var reason: Reason
  /// The line of the file on which the record begins; a quoted field may hold more lines.
  package var line: Int
  /// The record's number among the data, from 1; nil where it cannot be counted yet.
  package var row: Int?
  /// The column's name, or its number from 1.
  package var column: String?

  package init(_ reason: Reason, line: Int, row: Int? = nil, column: String? = nil) {
    self.reason = reason
    self.line = line
    self.row = row
    self.column = column
  }

  package var description: String { "line \(line): \(sentence)" }

  /// The description without the line, for messages that begin with file and line.
  package var sentence: String {
    let place = [row.map { "row \($0)" }, column.map { "column \($0)" }].compactMap { $0 }
    let name = place.isEmpty ? "" : place.joined(separator: ", ") + ": "
    return name + reason.sentence
  }
}

extension CSVError.Reason {
  fileprivate var sentence: String {
    switch self {
    case .noData: "there is no row of data"
    case .notUTF8: "the text is not UTF-8; save the file in that encoding"
    case .unclosedQuote: "the quote that opens here is never closed"
    case .textAfterQuote: "there is text after the closing quote; write a quote inside one twice"
    case .fieldCount(let found, let expected):
      "this record has \(found) fields, the first one \(expected)"
    case .repeatedName(let name, let other): "the name '\(name)' is that of column \(other) too"
    case .noNumber(let text, let numbers):
      "'\(text)' is no number, and \(numbers) other values of the column are"
    case .notFinite(let text): "'\(text)' is not a finite number"
    case .noTime(let text):
      "'\(text)' is neither a number nor a date that begins with year-month-day"
    }
  }
}
