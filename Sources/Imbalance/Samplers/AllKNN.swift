import Neural

/// Cleans with edited nearest neighbours of 1, then 2, up to `nNeighbors` neighbours (Tomek, 1976),
/// as imbalanced-learn's `AllKNN`.
///
/// It stops early when another class has become smaller than the smallest was, unless
/// `allowMinority`, and when a class is gone. The result holds class after class.
///
/// The strategy is read on the given data. imbalanced-learn reads it anew in every round, and so
/// cleans the smallest class too once another has become as small; with the classes listed it
/// does as here.
///
/// Complexity: O(nNeighbors * rows² * columns).
///
///     let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 3, 4, 5, 4.4, 7])
///     let labels = [0, 0, 0, 0, 0, 0, 1, 1]
///     try AllKNN(nNeighbors: 2).indices(x, labels: labels)  // [0, 1, 2, 6, 7]
public struct AllKNN: Undersampler, Equatable {
  /// How many neighbours a row has in the last round.
  public let nNeighbors: Int

  /// When the neighbours let a row stay.
  public let kind: EditedNearestNeighbours.Kind

  /// Whether a class may become smaller than the smallest was.
  public let allowMinority: Bool

  /// The classes that may lose rows.
  public let strategy: SamplingStrategy

  /// By default all of 1, then 2, then 3 neighbours must agree.
  public init(
    nNeighbors: Int = 3, kind: EditedNearestNeighbours.Kind = .all, allowMinority: Bool = false,
    samplingStrategy: SamplingStrategy = .auto
  ) {
    require(nNeighbors > 0, "\(nNeighbors) neighbours: give 1 or more")
    self.nNeighbors = nNeighbors
    self.kind = kind
    self.allowMinority = allowMinority
    strategy = samplingStrategy
  }

  /// The numbers of the rows that stay.
  ///
  /// - Throws: `ResamplingError.labels(.missing)` unless two classes occur, `.notFinite` for a NaN
  ///   or an
  ///   infinity among the features.
  public func indices(_ features: Matrix, labels: [Int]) throws(ResamplingError) -> [Int] {
    let counts = try measurableMembers(features, labels).map { $0.count }
    let cleaned = strategy.classesToClean(counts)
    let minority = MinorityClass(counts)
    var kept = [Int](labels.indices)
    for k in 1...nNeighbors {
      let round = EditedNearestNeighbours(nNeighbors: k, kind: kind)
      kept = round.narrowed(kept, features, labels, cleaned: cleaned)
      let left = classCounts(kept.map { labels[$0] }, classes: counts.count)
      if minority.hasLostAClass(left) || !allowMinority && minority.isOutnumbering(left) { break }
    }
    return kept
  }
}
