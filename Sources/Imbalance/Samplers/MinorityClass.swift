/// The class with the fewest examples; the lower label among equals.
struct MinorityClass {
  let label: Int
  let count: Int
  private let counts: [Int]

  /// The smallest class that occurs.
  init(_ counts: [Int]) {
    var smallest = 0
    for label in 0..<counts.count where counts[label] > 0 {
      if counts[smallest] == 0 || counts[label] < counts[smallest] { smallest = label }
    }
    label = smallest
    count = counts[smallest]
    self.counts = counts
  }

  /// Whether another class now has fewer examples than this one had.
  func isOutnumbering(_ left: [Int]) -> Bool {
    counts.indices.contains(where: { $0 != label && left[$0] > 0 && left[$0] < count })
  }

  /// Whether a class that occurred does no longer.
  func hasLostAClass(_ left: [Int]) -> Bool {
    counts.indices.contains(where: { counts[$0] > 0 && left[$0] == 0 })
  }
}
