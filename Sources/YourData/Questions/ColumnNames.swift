extension CSVTable {
  /// How many names a refusal lists; nobody reads two hundred.
  private static let listedNames = 20

  /// What there is in place of a column that is not there.
  func refusal(ofColumn name: String) -> Refusal {
    let start = "there is no column '\(name)'"
    guard hasHeader else {
      return Refusal(.unknownColumn, "\(start); the columns are 1 to \(names.count)")
    }
    if let near = nearestName(to: name) {
      return Refusal(.unknownColumn, "\(start); do you mean '\(near)'?")
    }
    let rest = names.count - Self.listedNames
    let more = rest > 0 ? " and \(rest) more" : ""
    let listed = names.prefix(Self.listedNames).joined(separator: ", ")
    return Refusal(.unknownColumn, "\(start); the columns are \(listed)\(more)")
  }

  /// The name that differs least, if a third of the letters or fewer differ.
  private func nearestName(to name: String) -> String? {
    let distances = names.map { ($0, editDistance($0.lowercased(), name.lowercased())) }
    guard let nearest = distances.min(by: { $0.1 < $1.1 }) else { return nil }
    return nearest.1 * 3 <= name.count ? nearest.0 : nil
  }
}

/// How many letters have to be put in, taken out, changed, or swapped with their neighbour (Damerau, 1964).
private func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let changed = rows[i][j] + (a[i] == b[j] ? 0 : 1)
      var least = min(changed, row[j] + 1, rows[i][j + 1] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, rows[i - 1][j - 1] + 1)
      }
      row.append(least)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
