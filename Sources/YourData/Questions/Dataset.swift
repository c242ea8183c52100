/// A table with its columns' parts given out: what is predicted, from what, and what stays together.
package struct Dataset: Equatable, Sendable {
  /// What may be predicted from.
  package var features: [Column]
  /// 1 for a positive, 0 for any other.
  package var labels: [Int]
  /// What the file says of a positive.
  package var positive: String
  /// The number of each row's group; nil where rows stand alone.
  package var groups: [Int]?
  /// When each row happened, as ranks; nil where time plays no part.
  package var moments: [Int]?
  /// Columns that were left out, and why.
  package var leftOut: [LeftOut] = []

  package struct LeftOut: Equatable, Sendable {
    package var column: String
    package var reason: String
  }

  package var positives: Int { labels.reduce(0, +) }
  package var prevalence: Double { Double(positives) / Double(labels.count) }
}

extension Dataset {
  /// Gives out the parts as a request wants them.
  ///
  /// - Throws: `CSVError` for a value that cannot be read, `Refusals` for columns that are not there
  ///   and labels that do not say what is positive.
  package init(_ table: CSVTable, _ request: Request) throws {
    var used: [Int] = []
    func place(_ name: String) throws(Refusals) -> Int {
      guard let place = table.column(name) else { throw Refusals([table.refusal(ofColumn: name)]) }
      used.append(place)
      return place
    }
    let labels = try Labels(table, try place(request.label), positive: request.positive)
    var groups: [Int]?
    if case .column(let name) = request.group {
      groups = try numbered(table.records, place(name))
    }
    let moments = try request.time.map { try Moments(table, place($0)).ranks }
    for name in request.without { _ = try place(name) }
    let rest = table.names.indices.filter { !used.contains($0) }
    self.init(
      features: try rest.map { try Column($0, of: table) }, labels: labels.values,
      positive: labels.positive, groups: groups,
      moments: moments)
    leaveOutWhatTellsNothing()
    if features.isEmpty {
      throw Refusals([Refusal(.noFeatures, "no column is left to predict from")])
    }
    if request.group == .duplicates { self.groups = IdenticalRows(features).groups }
  }

  /// Drops columns with one value, and texts that are different in nearly every row.
  private mutating func leaveOutWhatTellsNothing() {
    features.removeAll { column in
      guard let reason = column.uselessness else { return false }
      leftOut.append(LeftOut(column: column.name, reason: reason))
      return true
    }
  }
}

extension Column {
  /// Why nothing can be learnt from the column; nil where something may be.
  fileprivate var uselessness: String? {
    let known = (0..<count).count { !isMissing($0) }
    if known == 0 { return "it is empty" }
    if case .categories(_, let names) = values, names.count > 20, names.count * 2 > known {
      return "it has \(names.count) different texts in \(known) rows"
    }
    return Set(bits()).count == 1 ? "it has the same value in every row" : nil
  }
}

/// The number of each row's value in a column, in the order in which the values first occur; rows
/// without a value are groups by themselves.
private func numbered(_ records: [CSVTable.Record], _ place: Int) -> [Int] {
  var numbers: [String: Int] = [:]
  var next = 0
  return records.map { record in
    let field = record.fields[place]
    if Cell(field) != .missing, let number = numbers[field] { return number }
    numbers[field] = next
    next += 1
    return next - 1
  }
}
