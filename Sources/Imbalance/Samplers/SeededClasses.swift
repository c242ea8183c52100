import Neural

/// The classes to clean with some rows of each that stay in any case.
struct SeededClasses {
  let members: [[Int]]
  /// The rows of the smallest class.
  let minority: [Int]
  /// For each class to clean, the rows that stay in any case; nil for the others.
  let seeds: [[Int]?]
  private let features: Matrix
  private let labels: [Int]

  init(
    _ features: Matrix, _ labels: [Int], strategy: SamplingStrategy, seeds count: Int,
    voters: Int, arranging: (inout [Int]) -> Void
  ) throws(ResamplingError) {
    members = try measurableMembers(features, labels)
    let counts = members.map { $0.count }
    let cleaned = strategy.classesToClean(counts)
    let smallest = MinorityClass(counts)
    var seeds: [[Int]?] = []
    for label in members.indices {
      if !cleaned[label] || counts[label] == 0 {
        seeds.append(nil)
        continue
      }
      if counts[label] < count {
        throw .labels(.tooFew(label: label, found: counts[label], needed: count))
      }
      var rows = members[label]
      arranging(&rows)
      seeds.append([Int](rows.prefix(count)))
    }
    if smallest.count + count < voters {
      throw .labels(
        .tooFew(label: smallest.label, found: smallest.count, needed: voters - count))
    }
    minority = members[smallest.label]
    self.seeds = seeds
    self.features = features
    self.labels = labels
  }

  /// The rows of the classes not to clean; of the others the seeds and what `choosing` returns.
  func narrowed(choosing: (_ label: Int, _ seeds: [Int]) -> [Int]) -> [Int] {
    members.indices.flatMap { label in
      seeds[label].map { $0 + choosing(label, $0) } ?? members[label]
    }
  }

  /// What the `k` nearest rows of `set` say each of `rows` is.
  func vote(of k: Int, in set: [Int], on rows: [Int]) -> [Int] {
    if rows.isEmpty { return [] }
    let points = NearestNeighbors(features.selecting(rows: set))
    let found = points.neighbors(of: features.selecting(rows: rows), k)
    return rows.indices.map { place in
      mostFrequent(found[place * k..<(place + 1) * k].map { labels[set[$0]] }, members.count)
    }
  }
}
