import Neural

/// Which of the rows of a class have only rows of that class among their `k` nearest others.
///
/// They are those to which `k` rows of the class are nearer than the nearest row of any other
/// class. Where the others are few, that is known after a small part of the class.
///
/// - Parameters:
///   - rows: The numbers of all rows of the class, ascending.
///   - features: All rows of all classes.
func areUnmixed(_ rows: [Int], in features: Matrix, _ k: Int) -> [Bool] {
  require(
    k < features.rows,
    "\(k) neighbours for each of \(features.rows) rows: there are only \(features.rows - 1) others")
  var isOwn = [Bool](repeating: false, count: features.rows)
  for row in rows { isOwn[row] = true }
  let strangers = isOwn.indices.filter { !isOwn[$0] }
  if strangers.isEmpty { return [Bool](repeating: true, count: rows.count) }
  let own = NearestNeighbors(features.selecting(rows: rows))
  let others = NearestNeighbors(features.selecting(rows: strangers))
  return rows.indices.map { place in
    let nearest = others.nearest(to: features, row: rows[place])
    let tieBound = rows.partitioningIndex(below: strangers[nearest.point])
    return own.has(
      k, nearerTo: features, row: rows[place], than: nearest.distance, tieBound: tieBound,
      leavingOut: place)
  }
}

extension [Int] {
  /// How many of these ascending numbers are below `bound`.
  fileprivate func partitioningIndex(below bound: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
