/// When each row happened, as ranks: rows of the same moment have the same rank.
struct Moments {
  var ranks: [Int]

  /// Reads a column of numbers, or of dates that begin with year-month-day.
  init(_ table: CSVTable, _ place: Int) throws(CSVError) {
    let fields = table.records.map { $0.fields[place] }
    let numbers = fields.map { if case .number(let x) = Cell($0) { x } else { Double.nan } }
    if !numbers.contains(where: \.isNaN) {
      ranks = denseRanks(numbers)
      return
    }
    if let row = fields.firstIndex(where: { !$0.beginsWithDate }) {
      throw CSVError(
        .noTime(fields[row]), line: table.records[row].line, row: row + 1,
        column: "'\(table.names[place])'")
    }
    ranks = denseRanks(fields)
  }
}

/// The place of each value among the distinct ones, from 0.
private func denseRanks<Value: Comparable>(_ values: [Value]) -> [Int] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var ranks = [Int](repeating: 0, count: values.count)
  var rank = 0
  for (place, row) in order.enumerated() {
    if place > 0, values[order[place - 1]] < values[row] { rank += 1 }
    ranks[row] = rank
  }
  return ranks
}

extension String {
  /// Whether it begins like 2026-11-23: such texts are ordered as the days are.
  fileprivate var beginsWithDate: Bool {
    let start = Array(utf8.prefix(10))
    guard start.count == 10 else { return false }
    return start.enumerated().allSatisfy { place, byte in
      place == 4 || place == 7 ? byte == 0x2d : byte >= 0x30 && byte <= 0x39
    }
  }
}
