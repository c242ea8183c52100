/// The rows of each group, in their own order (a counting sort).
struct RowGroups {
  private let rows: [Int]
  private let starts: [Int]

  var count: Int { starts.count - 1 }

  init(_ group: [Int], count: Int) {
    var starts = [Int](repeating: 0, count: count + 1)
    for number in group { starts[number + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    var rows = [Int](repeating: 0, count: group.count)
    for row in 0..<group.count {
      rows[next[group[row]]] = row
      next[group[row]] += 1
    }
    self.rows = rows
    self.starts = starts
  }

  subscript(group: Int) -> ArraySlice<Int> { rows[starts[group]..<starts[group + 1]] }
}
