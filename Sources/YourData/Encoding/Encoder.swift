import Neural

/// Turns columns into numbers for a model, by what the training rows alone say.
///
/// A number is standardised (mean 0, deviation 1, divided by n) and, where it is missing, set to the
/// mean; a category becomes one column of 0 and 1 for each value that `minimumCount` training rows
/// have, at most `maximumCategories`, and one for all others; what is missing in training gets a
/// column that says so.
package struct Encoder: Equatable, Sendable {
  /// A category with fewer training rows is one of the others.
  package static let minimumCount = 10

  /// How many categories of one column are told apart at most, the most frequent ones.
  package static let maximumCategories = 20

  fileprivate enum Part: Equatable, Sendable {
    case number(mean: Double, scale: Double)
    case missing
    case category(Int)
    case others(than: Set<Int>)
  }

  private var parts: [(column: Int, part: Part)] = []

  /// The names of the columns that come out.
  package private(set) var names: [String] = []

  /// Learns from the given rows of the columns.
  package init(fitting columns: [Column], rows: [Int]) {
    for (place, column) in columns.enumerated() {
      switch column.values {
      case .numbers(let numbers): fit(numbers, place, column.name, rows)
      case .categories(let codes, let names): fit(codes, names, place, column.name, rows)
      }
      if rows.contains(where: column.isMissing) {
        append(place, .missing, "\(column.name) is missing")
      }
    }
  }

  private mutating func append(_ column: Int, _ part: Part, _ name: String) {
    parts.append((column, part))
    names.append(name)
  }

  private mutating func fit(_ numbers: [Double], _ place: Int, _ name: String, _ rows: [Int]) {
    let known = rows.map { numbers[$0] }.filter { !$0.isNaN }
    if known.isEmpty { return }
    let mean = known.reduce(0, +) / Double(known.count)
    let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(known.count)).squareRoot()
    // What rounding leaves of a constant column is not a deviation.
    let isConstant = deviation <= mean.magnitude * 1e-12
    append(place, .number(mean: mean, scale: isConstant ? 1 : deviation), name)
  }

  private mutating func fit(
    _ codes: [Int], _ values: [String], _ place: Int, _ name: String, _ rows: [Int]
  ) {
    var counts = [Int](repeating: 0, count: values.count)
    for row in rows where codes[row] >= 0 { counts[codes[row]] += 1 }
    let frequent = counts.indices.filter { counts[$0] >= Self.minimumCount }
      .sorted { (counts[$1], values[$0]) < (counts[$0], values[$1]) }
    let kept = frequent.prefix(Self.maximumCategories)
    for code in kept { append(place, .category(code), "\(name) = \(values[code])") }
    if counts.indices.contains(where: { counts[$0] > 0 && !kept.contains($0) }) {
      append(place, .others(than: Set(kept)), "\(name) = any other")
    }
  }

  /// The rows of the columns it was fitted to, `rows x names`. A category that training did not have
  /// is one of the others.
  package func callAsFunction(_ columns: [Column], rows: [Int]) -> Matrix {
    var x = Matrix(
      rows: rows.count, columns: parts.count,
      elements: [Float](repeating: 0, count: rows.count * parts.count))
    for (output, (column, part)) in parts.enumerated() {
      for (place, row) in rows.enumerated() {
        x[place, output] = Float(part.value(columns[column], row))
      }
    }
    return x
  }

  package static func == (a: Encoder, b: Encoder) -> Bool {
    a.names == b.names && a.parts.elementsEqual(b.parts) { $0 == $1 }
  }
}

extension Encoder.Part {
  /// What a row's value becomes; computed in double precision, because a moment in seconds or an
  /// account number would lose its digits as a `Float` before it is standardised.
  fileprivate func value(_ column: Column, _ row: Int) -> Double {
    switch (self, column.values) {
    case (.number(let mean, let scale), .numbers(let numbers)):
      numbers[row].isNaN ? 0 : (numbers[row] - mean) / scale
    case (.missing, _): column.isMissing(row) ? 1 : 0
    case (.category(let code), .categories(let codes, _)): codes[row] == code ? 1 : 0
    case (.others(let kept), .categories(let codes, _)):
      codes[row] >= 0 && !kept.contains(codes[row]) ? 1 : 0
    default: 0
    }
  }
}
