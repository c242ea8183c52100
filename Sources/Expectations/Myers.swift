/// The smallest change of whole lines from `old` to `new` (Myers, 1986).
///
/// Where more than `changeLimit` lines differ between the first and the last change, all of that
/// part counts as changed.
package func diff(_ old: [String], _ new: [String]) -> [DiffLine] {
  let start = zip(old, new).prefix { $0 == $1 }.count
  let rest = (old[start...], new[start...])
  let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
  let middle = changes(Array(rest.0.dropLast(end)), Array(rest.1.dropLast(end)))
  return old[..<start].map(DiffLine.kept) + middle + old.suffix(end).map(DiffLine.kept)
}

private let changeLimit = 2_000

private func changes(_ old: [String], _ new: [String]) -> [DiffLine] {
  guard let fronts = fronts(old, new) else {
    return old.map(DiffLine.expected) + new.map(DiffLine.printed)
  }
  var reversed: [DiffLine] = []
  var (x, y) = (old.count, new.count)
  for (distance, front) in fronts.enumerated().reversed() {
    let isInsertion = front.comesDown(to: x - y, distance)
    let diagonal = isInsertion ? x - y + 1 : x - y - 1
    let startX = distance == 0 ? 0 : front[diagonal]
    let startY = distance == 0 ? 0 : startX - diagonal
    while x > startX, y > startY {
      (x, y) = (x - 1, y - 1)
      reversed.append(.kept(old[x]))
    }
    if distance > 0 {
      reversed.append(isInsertion ? .printed(new[startY]) : .expected(old[startX]))
    }
    (x, y) = (startX, startY)
  }
  return reversed.reversed().groupedByChange()
}

/// The farthest places reached before each number of changes, nil beyond the limit.
private func fronts(_ old: [String], _ new: [String]) -> [Front]? {
  var front = Front(reach: 1)
  var fronts: [Front] = []
  for distance in 0...min(changeLimit, old.count + new.count) {
    fronts.append(front)
    var next = Front(reach: distance + 1)
    for diagonal in stride(from: -distance, through: distance, by: 2) {
      var x =
        front.comesDown(to: diagonal, distance) ? front[diagonal + 1] : front[diagonal - 1] + 1
      while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
      next[diagonal] = x
      if diagonal == old.count - new.count, x == old.count { return fronts }
    }
    front = next
  }
  return nil
}

/// The farthest place in the old lines on each diagonal (old place minus new place).
private struct Front {
  private var places: [Int32]
  private let reach: Int

  init(reach: Int) {
    self.reach = reach
    places = Array(repeating: 0, count: 2 * reach + 1)
  }

  subscript(diagonal: Int) -> Int {
    get { Int(places[diagonal + reach]) }
    set { places[diagonal + reach] = Int32(newValue) }
  }

  /// Whether the best way to the diagonal is an insertion, not a removal.
  func comesDown(to diagonal: Int, _ distance: Int) -> Bool {
    diagonal == -distance || diagonal != distance && self[diagonal - 1] < self[diagonal + 1]
  }
}
