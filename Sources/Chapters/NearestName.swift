/// Returns the candidate that was probably meant: the one that fewest slips of the pen away from `name`
/// stands, if that is one or two and less than half of the word.
package func nearestName(to name: String, among candidates: [String]) -> String? {
  let written = Array(name.lowercased().unicodeScalars)
  // So many slips at least as the one is longer than the other.
  let near = candidates.filter { abs($0.unicodeScalars.count - written.count) <= 2 }
  let distances = near.map { (name: $0, slips: slips(written, Array($0.unicodeScalars))) }
  guard let best = distances.min(by: { $0.slips < $1.slips }) else { return nil }
  return best.slips <= 2 && best.slips * 2 < max(best.name.count, 2) ? best.name : nil
}

/// Returns the anchor or folder that was probably meant: up to a third of it is written otherwise, or the
/// one holds the other.
func nearestPlace(to name: String, among candidates: [String]) -> String? {
  let written = Array(name.lowercased().unicodeScalars.prefix(200))
  let distances = candidates.map { (name: $0, slips: slips(written, Array($0.unicodeScalars))) }
  guard let best = distances.min(by: { $0.slips < $1.slips }) else { return nil }
  if best.slips * 3 <= best.name.count { return best.name }
  return candidates.filter { name.count >= 3 && ($0.contains(name) || name.contains($0)) }
    .max { $0.count < $1.count }
}

/// The edit distance in which swapping two neighbours counts once.
private func slips(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, rows[i - 1][j - 1] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
