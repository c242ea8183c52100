/// Whole numbers that add up to `total`, as near to its `shares` as they come (Hamilton's method);
/// the earlier share first among equal remainders.
func largestRemainders(of total: Int, shares: [Double]) -> [Int] {
  let exact = shares.map { $0 * Double(total) }
  var counts = exact.map { Int($0 + 1e-9) }
  let order = shares.indices.sorted {
    let a = exact[$0] - Double(counts[$0])
    let b = exact[$1] - Double(counts[$1])
    return a == b ? $0 < $1 : a > b
  }
  for index in order.prefix(max(0, total - counts.reduce(0, +))) { counts[index] += 1 }
  return counts
}
