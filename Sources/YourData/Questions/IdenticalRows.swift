/// Rows that have the same value in every feature.
package struct IdenticalRows: Equatable, Sendable {
  /// For each row the number of its distinct vector, in the order in which they first occur.
  package let groups: [Int]

  /// How many distinct vectors there are.
  package let count: Int

  package init(_ features: [Column]) {
    let bits = features.map { $0.bits() }
    var numbers: [[UInt64]: Int] = [:]
    groups = (0..<(features.first?.count ?? 0)).map { row in
      let vector = bits.map { $0[row] }
      if let number = numbers[vector] { return number }
      numbers[vector] = numbers.count
      return numbers.count - 1
    }
    count = numbers.count
  }

  /// How many rows have the vector of another.
  package var repeated: Int { groups.count - count }

  /// The size of each group, and how many of its rows are positive.
  func sizes(_ labels: [Int]) -> [(rows: Int, positives: Int)] {
    var sizes = [(rows: Int, positives: Int)](repeating: (0, 0), count: count)
    for (row, group) in groups.enumerated() {
      sizes[group].rows += 1
      sizes[group].positives += labels[row]
    }
    return sizes
  }
}
