/// Which rows are positive.
struct Labels {
  /// 1 for a positive, 0 for any other.
  var values: [Int]
  /// What the column says of a positive.
  var positive: String

  /// Reads the column at `place`.
  init(_ table: CSVTable, _ place: Int, positive: String?) throws(Refusals) {
    let fields = table.records.map { $0.fields[place].withoutSingleQuotes }
    let name = table.names[place]
    if let row = fields.firstIndex(where: { Cell($0) == .missing }) {
      let count = fields.count { Cell($0) == .missing }
      let rest = count == 1 ? "" : count == 2 ? ", as does 1 other" : ", as do \(count - 1) others"
      throw Refusals([
        Refusal(
          .missingLabel,
          "row \(row + 1) (line \(table.records[row].line)) says nothing in '\(name)'\(rest); "
            + "leave out what is not labelled, or label it")
      ])
    }
    let found = countedValues(fields)
    guard let chosen = positive?.withoutSingleQuotes ?? found.rarerOfTwo else {
      throw Refusals([found.refusal(of: name)])
    }
    guard found.contains(where: { $0.value == chosen }) else {
      throw Refusals([
        Refusal(
          .unclearPositive,
          "no row says '\(chosen)' in '\(name)'; the values are \(found.listed)")
      ])
    }
    self.positive = chosen
    values = fields.map { $0 == chosen ? 1 : 0 }
  }
}

extension String {
  /// The text inside single quotes, which some files put around classes.
  fileprivate var withoutSingleQuotes: String {
    count >= 2 && hasPrefix("'") && hasSuffix("'") ? String(dropFirst().dropLast()) : self
  }
}

/// The distinct values with their counts, in the order in which they first occur.
private func countedValues(_ fields: [String]) -> [(value: String, count: Int)] {
  var places: [String: Int] = [:]
  var values: [(value: String, count: Int)] = []
  for field in fields {
    if let place = places[field] {
      values[place].count += 1
    } else {
      places[field] = values.count
      values.append((field, 1))
    }
  }
  return values
}

extension [(value: String, count: Int)] {
  fileprivate var rarerOfTwo: String? {
    guard count == 2, self[0].count != self[1].count else { return nil }
    return self[0].count < self[1].count ? self[0].value : self[1].value
  }

  fileprivate var listed: String {
    let shown = prefix(6).map { "'\($0.value)' (\($0.count))" }.joined(separator: ", ")
    return count > 6 ? "\(shown) and \(count - 6) more" : shown
  }

  fileprivate func refusal(of name: String) -> Refusal {
    if count == 1 {
      return Refusal(
        .oneClass, "every row says \(listed) in '\(name)': there is nothing to tell apart")
    }
    return Refusal(
      .unclearPositive,
      "'\(name)' has \(count) values: \(listed); say with --positive which one is looked for")
  }
}
