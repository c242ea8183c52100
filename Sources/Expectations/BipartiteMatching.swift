/// As many pairs of a left and a right member as their edges allow (Kuhn's augmenting paths).
///
/// Beyond `Alignment.pairLimit` possible pairs each left member takes the first that it can have
/// among so many free right ones that the limit is kept, and a better choice can be missed.
struct BipartiteMatching {
  private var edges: [[Int]] = []
  private var leftOfRight: [Int?]
  private var isMatched: [Bool]

  init(leftCount: Int, rightCount: Int, hasEdge: (Int, Int) -> Bool) {
    leftOfRight = Array(repeating: nil, count: rightCount)
    isMatched = Array(repeating: false, count: leftCount)
    guard leftCount * rightCount <= Alignment.pairLimit else {
      takeFirstFree(hasEdge)
      return
    }
    edges = (0..<leftCount).map { left in (0..<rightCount).filter { hasEdge(left, $0) } }
    for left in 0..<leftCount {
      var seen: Set<Int> = []
      isMatched[left] = augment(left, &seen)
    }
  }

  var unmatchedLeft: [Int] { isMatched.indices.filter { !isMatched[$0] } }
  var unmatchedRight: [Int] { leftOfRight.indices.filter { leftOfRight[$0] == nil } }

  private mutating func augment(_ left: Int, _ seen: inout Set<Int>) -> Bool {
    for right in edges[left] where leftOfRight[right] == nil {
      leftOfRight[right] = left
      return true
    }
    for right in edges[left] where seen.insert(right).inserted {
      if let other = leftOfRight[right], augment(other, &seen) {
        leftOfRight[right] = left
        return true
      }
    }
    return false
  }

  private mutating func takeFirstFree(_ hasEdge: (Int, Int) -> Bool) {
    let tries = Alignment.pairLimit / isMatched.count
    var free = Array(leftOfRight.indices.reversed())
    for left in isMatched.indices {
      guard let place = free.suffix(tries).lastIndex(where: { hasEdge(left, $0) }) else { continue }
      leftOfRight[free.remove(at: place)] = left
      isMatched[left] = true
    }
  }
}
