/// Groups by number: the lowest name is group 0.
struct GroupNumbers {
  /// The group of each row.
  let groupOfRow: [Int]
  /// How many groups there are.
  let count: Int

  init(_ names: [Int]) {
    let order = names.indices.sorted { names[$0] < names[$1] }
    var groupOfRow = [Int](repeating: 0, count: names.count)
    var last = -1
    for place in order.indices {
      if place == 0 || names[order[place]] != names[order[place - 1]] { last += 1 }
      groupOfRow[order[place]] = last
    }
    self.groupOfRow = groupOfRow
    count = last + 1
  }
}
