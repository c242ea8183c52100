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
/// Complexity: O(rows² * columns).
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
    let nearest = NearestNeighbors(features).neighborsOfOwnPoints(1)
    return labels.indices.filter { row in
      let other = nearest[row]
      let isLinked = labels[other] != labels[row] && nearest[other] == row
      return !(isLinked && cleaned[labels[row]])
    }
  }
}
