/// One column of a table, as numbers or as categories.
package struct Column: Equatable, Sendable {
  package enum Values: Equatable, Sendable {
    /// NaN where the value is missing.
    case numbers([Double])
    /// For each row the place of its category among `names`, -1 where it is missing.
    case categories([Int], names: [String])
  }

  package var name: String
  package var values: Values

  package init(_ name: String, _ values: Values) {
    self.name = name
    self.values = values
  }
}

extension Column {
  /// How many rows it has.
  package var count: Int {
    switch values {
    case .numbers(let numbers): numbers.count
    case .categories(let codes, _): codes.count
    }
  }

  /// Whether a row's value is missing.
  package func isMissing(_ row: Int) -> Bool {
    switch values {
    case .numbers(let numbers): numbers[row].isNaN
    case .categories(let codes, _): codes[row] < 0
    }
  }

  /// For each row a whole number that is equal where the values are, missing ones included.
  func bits() -> [UInt64] {
    switch values {
    case .numbers(let numbers): numbers.map { $0.isNaN ? UInt64.max : $0.bitPattern }
    case .categories(let codes, _): codes.map { UInt64(bitPattern: Int64($0)) }
    }
  }
}

extension Column {
  /// From this share of numbers on, a text among them is a mistake and not a category.
  static let shareOfNumbers = 0.9

  /// Reads the fields of one column of a table.
  package init(_ place: Int, of table: CSVTable) throws(CSVError) {
    let cells = table.cells(place)
    let name = table.names[place]
    let numbers = cells.count { if case .number = $0 { true } else { false } }
    let texts = cells.count { $0 == .text }
    func error(_ row: Int, _ reason: (String) -> CSVError.Reason) -> CSVError {
      let record = table.records[row]
      return CSVError(
        reason(record.fields[place]), line: record.line, row: row + 1, column: "'\(name)'")
    }
    if numbers == 0 || Double(numbers) < Self.shareOfNumbers * Double(numbers + texts) {
      self.init(name, .categories(table.records.map { $0.fields[place] }, cells))
      return
    }
    if let row = cells.firstIndex(of: .text) {
      throw error(row) { .noNumber($0, numbers: numbers) }
    }
    if let row = cells.firstIndex(of: .infinite) { throw error(row) { .notFinite($0) } }
    self.init(name, .numbers(cells.map { if case .number(let x) = $0 { x } else { .nan } }))
  }
}

extension CSVTable {
  /// The cells of a column; where its numbers are written with commas, these are read as points.
  fileprivate func cells(_ place: Int) -> [Cell] {
    let cells = records.map { Cell($0.fields[place]) }
    if !mayHaveDecimalCommas || !cells.contains(.text) { return cells }
    let others = records.map { record in
      Cell(record.fields[place].replacing(",", with: ".", maxReplacements: 1))
    }
    return others.contains(.text) ? cells : others
  }
}

extension Column.Values {
  /// Categories numbered in the order in which they first occur.
  fileprivate static func categories(_ fields: [String], _ cells: [Cell]) -> Self {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    let codes = fields.indices.map { row in
      if cells[row] == .missing { return -1 }
      if let number = numbers[fields[row]] { return number }
      numbers[fields[row]] = names.count
      names.append(fields[row])
      return names.count - 1
    }
    return .categories(codes, names: names)
  }
}
