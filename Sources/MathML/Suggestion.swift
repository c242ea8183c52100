/// The known name nearest to a wrong one, nil when none is near.
func nearest(to name: String, among names: some Sequence<String>) -> String? {
  let limit = max(1, name.count / 2)
  let candidates = names.map { ($0, distance(Array(name), Array($0))) }
  return candidates.filter { $0.1 <= limit }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}

/// How many letters to insert, remove, replace or swap with their neighbour (optimal string
/// alignment distance).
private func distance(_ a: [Character], _ b: [Character]) -> Int {
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, rows[i - 1][j - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
