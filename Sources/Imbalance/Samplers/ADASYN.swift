import Neural

/// Makes more new examples where more neighbours are of other classes: adaptive synthetic sampling
/// (He et al., 2008), as imbalanced-learn's `ADASYN`.
///
/// Example `i` is the base of `g_i = round(G r_i / sum(r))` new ones, `r_i` the share of other
/// classes among its `nNeighbors` nearest rows and `G` how many the class lacks. Each is
/// `x + u (z - x)`, `z` drawn from the nearest rows of the class. As every `g_i` is rounded, half
/// to even, the class need not reach its count exactly.
///
///     let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 3, 4, 5, 4.4, 7])
///     let labels = [0, 0, 0, 0, 0, 0, 1, 1]
///     var source = RandomSource(seed: 1)
///     let made = try ADASYN(nNeighbors: 1).resample(x, labels: labels, using: &source)
///     classCounts(made.labels)  // [6, 6]
public struct ADASYN: Sendable, Equatable {
  /// How many neighbours an example has, among all rows and in its class.
  public let nNeighbors: Int

  /// About how many examples each class shall have.
  public let strategy: SamplingStrategy

  /// By default every class grows to about the largest, between 5 neighbours.
  public init(nNeighbors: Int = 5, samplingStrategy: SamplingStrategy = .auto) {
    require(nNeighbors > 0, "\(nNeighbors) neighbours: give 1 or more")
    self.nNeighbors = nNeighbors
    strategy = samplingStrategy
  }

  /// Adds new examples; those of one base follow each other.
  ///
  /// Complexity: O(class rows * rows * columns) for each class that grows, and O(new rows *
  /// columns).
  ///
  /// - Throws: `ResamplingError.labels` if a class that grows has not `nNeighbors + 1` examples or
  ///   only one class occurs, `.notFinite` for a NaN or an infinity among the features,
  ///   `.noOtherClassNear` if the class lies apart, `.nothingToAdd`.
  public func resample(
    _ features: Matrix, labels: [Int], using source: inout RandomSource
  ) throws(ResamplingError) -> SMOTE.Resampled {
    let members = try measurableMembers(features, labels)
    let target = strategy.countsAfterOversampling(members.map { $0.count })
    var origins: [SMOTE.Origin] = []
    for label in members.indices {
      let lacking = target[label] - members[label].count
      if lacking == 0 { continue }
      let rows = members[label]
      let neighbors = try neighborsInClass(of: rows, rows, features, nNeighbors, labels)
      let allotted = try allotment(lacking, label, rows, features, labels)
      for place in rows.indices {
        let first = place * nNeighbors
        let own = [Int](neighbors[first..<first + nNeighbors])
        origins += drawOrigins(
          allotted[place], bases: [rows[place]], neighbors: own, using: &source)
      }
    }
    return SMOTE.Resampled(
      features: features.growing(by: origins), labels: labels + origins.map { labels[$0.base] },
      origins: origins)
  }

  /// How many new examples each of `rows` is the base of.
  private func allotment(
    _ count: Int, _ label: Int, _ rows: [Int], _ features: Matrix, _ labels: [Int]
  ) throws(ResamplingError) -> [Int] {
    let others = nearestOthers(of: rows, in: features, nNeighbors).map { neighbors in
      neighbors.count { labels[$0] != label }
    }
    let total = others.reduce(0, +)
    if total == 0 { throw .noOtherClassNear(label: label) }
    // One division of whole numbers, so that a half is one.
    let allotted = others.map {
      Int((Double(count * $0) / Double(total)).rounded(.toNearestOrEven))
    }
    if allotted.allSatisfy({ $0 == 0 }) { throw .nothingToAdd(label: label) }
    return allotted
  }
}
