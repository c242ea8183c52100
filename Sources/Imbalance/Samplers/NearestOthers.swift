import Neural

/// For each of `rows`, the `k` nearest other rows of `features`, nearest first.
///
/// The row itself is left out by its number, so a duplicate of it counts as a neighbour, where
/// imbalanced-learn drops whichever comes first.
func nearestOthers(of rows: [Int], in features: Matrix, _ k: Int) -> [[Int]] {
  require(
    k < features.rows,
    "\(k) neighbours for each of \(features.rows) rows: there are only \(features.rows - 1) others")
  if rows.isEmpty { return [] }
  let found = NearestNeighbors(features).neighbors(of: features.selecting(rows: rows), k + 1)
  return rows.indices.map { place in
    let others = found[place * (k + 1)..<(place + 1) * (k + 1)].filter { $0 != rows[place] }
    return [Int](others.prefix(k))
  }
}
