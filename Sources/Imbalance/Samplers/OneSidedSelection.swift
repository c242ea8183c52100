import Neural

/// Removes what lies safely inside the larger classes, then what lies on the border (Kubat and
/// Matwin, 1997), as imbalanced-learn's `OneSidedSelection`.
///
/// Of each class to clean stay `nSeeds` rows and those that the `nNeighbors` nearest of the
/// smallest class and the seeds outvote; then its halves of the Tomek links among the rows left go
/// too.
///
///     let x = Matrix(rows: 6, columns: 1, elements: [0, 0.1, 0.2, 2.9, 3, 4])
///     try OneSidedSelection().indices(x, labels: [0, 0, 0, 0, 1, 1])  // [0, 4, 5]
///
/// The result holds class after class. Complexity: O(rows * (smallest class + seeds) * columns) and
/// that of ``TomekLinks`` for the rows left.
public struct OneSidedSelection: Undersampler, Equatable {
  /// How many neighbours vote.
  public let nNeighbors: Int

  /// How many rows of a class to clean stay in any case.
  public let nSeeds: Int

  /// The classes that may lose rows.
  public let strategy: SamplingStrategy

  /// By default the nearest of the smallest class and one seed decides.
  public init(
    nNeighbors: Int = 1, nSeeds: Int = 1, samplingStrategy: SamplingStrategy = .auto
  ) {
    require(
      nNeighbors > 0 && nSeeds > 0,
      "\(nNeighbors) neighbours and \(nSeeds) seeds: give 1 or more of each")
    self.nNeighbors = nNeighbors
    self.nSeeds = nSeeds
    strategy = samplingStrategy
  }

  /// The rows that stay when the first rows of each class are its seeds.
  ///
  /// - Throws: `ResamplingError.labels(.tooFew)` if a class has fewer rows than seeds, or the
  ///   smallest too few to vote, `.labels(.missing)` unless two classes occur, `.notFinite` for a
  ///   NaN or an infinity among the features.
  public func indices(_ features: Matrix, labels: [Int]) throws(ResamplingError) -> [Int] {
    try kept(features, labels) { _ in }
  }

  /// The rows that stay when the seeds are drawn.
  ///
  /// - Throws: As for the first rows.
  public func indices(
    _ features: Matrix, labels: [Int], using source: inout RandomSource
  ) throws(ResamplingError) -> [Int] {
    try kept(features, labels) { source.shuffle(&$0) }
  }

  private func kept(
    _ features: Matrix, _ labels: [Int], arranging: (inout [Int]) -> Void
  ) throws(ResamplingError) -> [Int] {
    let start = try SeededClasses(
      features, labels, strategy: strategy, seeds: nSeeds, voters: nNeighbors,
      arranging: arranging)
    let selected = start.narrowed { label, seeds in
      let rest = start.members[label].filter { !seeds.contains($0) }
      let votes = start.vote(of: nNeighbors, in: start.minority + seeds, on: rest)
      return rest.indices.filter { votes[$0] != label }.map { rest[$0] }
    }
    let cleaned = start.seeds.indices.filter { start.seeds[$0] != nil }
    let links = TomekLinks(samplingStrategy: .classes(cleaned))
    let left = features.selecting(rows: selected)
    return try links.indices(left, labels: selected.map { labels[$0] }).map { selected[$0] }
  }
}
