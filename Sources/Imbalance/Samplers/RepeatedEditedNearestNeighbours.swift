import Neural

/// Cleans with edited nearest neighbours again and again (Tomek, 1976), as imbalanced-learn's
/// `RepeatedEditedNearestNeighbours`.
///
/// It stops when a round removes nothing, when another class has become smaller than the smallest
/// was, when a class is gone, or after `maxIter` rounds. The result holds class after class.
///
/// The strategy is read on the given data. imbalanced-learn reads it anew in every round, and so
/// cleans the smallest class too once another has become as small; with the classes listed it
/// does as here.
///
/// Complexity: O(rounds * rows² * columns).
///
///     let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 3, 4, 5, 4.4, 7])
///     let labels = [0, 0, 0, 0, 0, 0, 1, 1]
///     try RepeatedEditedNearestNeighbours(nNeighbors: 1).indices(x, labels: labels)  // [0, 1, 2, 3, 6, 7]
public struct RepeatedEditedNearestNeighbours: Undersampler, Equatable {
  /// What one round does.
  public let round: EditedNearestNeighbours

  /// How many rounds there are at most.
  public let maxIter: Int

  /// By default up to 100 rounds in which 3 neighbours must all agree.
  public init(
    nNeighbors: Int = 3, maxIter: Int = 100, kind: EditedNearestNeighbours.Kind = .all,
    samplingStrategy: SamplingStrategy = .auto
  ) {
    require(maxIter > 0, "\(maxIter) rounds: give 1 or more")
    round = EditedNearestNeighbours(
      nNeighbors: nNeighbors, kind: kind, samplingStrategy: samplingStrategy)
    self.maxIter = maxIter
  }

  /// The numbers of the rows that stay.
  ///
  /// - Throws: `ResamplingError.labels(.missing)` unless two classes occur, `.notFinite` for a NaN
  ///   or an
  ///   infinity among the features.
  public func indices(_ features: Matrix, labels: [Int]) throws(ResamplingError) -> [Int] {
    let counts = try measurableMembers(features, labels).map { $0.count }
    let cleaned = round.strategy.classesToClean(counts)
    let minority = MinorityClass(counts)
    var kept = [Int](labels.indices)
    for _ in 0..<maxIter {
      let before = kept.count
      kept = round.narrowed(kept, features, labels, cleaned: cleaned)
      if kept.count == before { break }
      let left = classCounts(kept.map { labels[$0] }, classes: counts.count)
      if minority.isOutnumbering(left) || minority.hasLostAClass(left) { break }
    }
    return kept
  }
}
