import Neural

/// Removes examples that are half of a Tomek link (Tomek, 1976), as imbalanced-learn's
/// `TomekLinks`.
///
/// Two rows of different classes are linked when each is the nearest neighbour of the other. By
/// default every class but the smallest loses its half; with `.all` both halves go. The rows that
/// stay keep their order.
///
///     let x = Matrix(rows: 4, columns: 1, elements: [0, 1, 3, 3.5])
///     try TomekLinks().indices(x, labels: [0, 0, 0, 1])  // [0, 1, 3]
///
/// Complexity: O(rows * columns) for each row outside the largest class.
public struct TomekLinks: Undersampler, Equatable {
  /// The classes that lose their half of a link.
  public let strategy: SamplingStrategy

  /// By default every class but the smallest is cleaned.
  public init(samplingStrategy: SamplingStrategy = .auto) { strategy = samplingStrategy }

  /// The numbers of the rows that stay.
  ///
  /// - Throws: `ResamplingError.labels(.missing)` unless two classes occur, `.notFinite` for a NaN
  ///   or an
  ///   infinity among the features.
  public func indices(_ features: Matrix, labels: [Int]) throws(ResamplingError) -> [Int] {
    let cleaned = strategy.classesToClean(try measurableMembers(features, labels).map { $0.count })
    var stays = [Bool](repeating: true, count: labels.count)
    for (row, other) in links(features, labels) {
      if cleaned[labels[row]] { stays[row] = false }
      if cleaned[labels[other]] { stays[other] = false }
    }
    return labels.indices.filter { stays[$0] }
  }

  /// All links; every one has an end outside the largest class, so the search starts there.
  private func links(_ features: Matrix, _ labels: [Int]) -> [(Int, Int)] {
    let counts = classCounts(labels)
    let largest = counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
    let points = NearestNeighbors(features)
    return labels.indices.filter { labels[$0] != largest }.compactMap { row in
      let (other, distance) = points.nearest(toPoint: row)
      if labels[other] == labels[row] { return nil }
      let isMutual = !points.has(
        1, nearerTo: features, row: other, than: distance, tieBound: row, leavingOut: other)
      return isMutual ? (row, other) : nil
    }
  }
}
