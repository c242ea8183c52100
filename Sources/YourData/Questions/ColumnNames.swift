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

/// How many letters have to be put in, taken out or changed (Levenshtein, 1966).
private func editDistance(_ a: String, _ b: String) -> Int {
  let b = Array(b)
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let changed = diagonal + (letter == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count]
}
