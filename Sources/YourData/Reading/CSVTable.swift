/// The records of a file of separated values, all with as many fields (RFC 4180).
///
/// The separator is the one of comma, semicolon and tab that the first record has most of.
package struct CSVTable: Equatable, Sendable {
  package struct Record: Equatable, Sendable {
    /// The line of the file on which it begins, counted from 1.
    package var line: Int
    package var fields: [String]
  }

  /// The columns' names; where the file has no header, their numbers from 1.
  package let names: [String]

  /// Whether the first record of the file names the columns.
  package let hasHeader: Bool

  /// Whether a comma may stand for the point of a number, since it does not separate fields.
  package let mayHaveDecimalCommas: Bool

  /// The data, without the header.
  package let records: [Record]

  /// Reads a file's bytes; `label` is the name of a column that the caller knows of, or its number.
  ///
  /// The first record is a header if it has the name `label`, or no field that is a number.
  package init(_ bytes: [UInt8], label: String) throws(CSVError) {
    var parser = CSVParser(bytes)
    var records: [Record] = []
    while let record = try parser.record() {
      if let first = records.first, first.fields.count != record.fields.count {
        throw CSVError(
          .fieldCount(found: record.fields.count, expected: first.fields.count), line: record.line)
      }
      records.append(record)
    }
    guard let first = records.first else { throw CSVError(.noData, line: 1) }
    mayHaveDecimalCommas = parser.separator != UInt8(ascii: ",")
    hasHeader = first.isHeader(label: label)
    if hasHeader { records.removeFirst() }
    if records.isEmpty { throw CSVError(.noData, line: first.line) }
    self.records = records
    names = hasHeader ? try first.columnNames() : (1...first.fields.count).map { "\($0)" }
  }

  /// The column with a name, or with a number counted from 1.
  package func column(_ name: String) -> Int? {
    if let place = names.firstIndex(of: name) { return place }
    guard let number = Int(name), names.indices.contains(number - 1) else { return nil }
    return number - 1
  }
}

extension CSVTable.Record {
  fileprivate func isHeader(label: String) -> Bool {
    if Int(label) == nil && fields.contains(label) { return true }
    return !fields.contains { if case .number = Cell($0) { true } else { false } }
  }

  /// The fields as names; a column without one is called by its number.
  fileprivate func columnNames() throws(CSVError) -> [String] {
    var names: [String] = []
    for (place, field) in fields.enumerated() {
      let name = field.isEmpty ? "\(place + 1)" : field
      if let other = names.firstIndex(of: name) {
        throw CSVError(.repeatedName(name, other + 1), line: line, column: "\(place + 1)")
      }
      names.append(name)
    }
    return names
  }
}
