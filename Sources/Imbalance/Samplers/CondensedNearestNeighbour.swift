import Neural

/// Keeps of the larger classes what a nearest-neighbour rule needs (Hart, 1968), as
/// imbalanced-learn's `CondensedNearestNeighbour`.
///
/// For each class to clean, a set starts with the smallest class and `nSeeds` rows of the class;
/// then each row of the class, in order, joins it if its `nNeighbors` nearest in the set outvote
/// it. Its seeds and what joined stay. One pass, where Hart repeats it until nothing joins.
///
/// imbalanced-learn compares places within the class with row numbers, and so passes over some rows
/// without looking, unless the class to clean stands in front.
///
///     let x = Matrix(rows: 6, columns: 1, elements: [0, 0.1, 0.2, 2.1, 3, 3.1])
///     try CondensedNearestNeighbour().indices(x, labels: [0, 0, 0, 0, 1, 1])  // [0, 3, 4, 5]
///
/// The result holds class after class. Complexity: O(rows * kept rows * columns).
public struct CondensedNearestNeighbour: Undersampler, Equatable {
  /// How many neighbours vote.
  public let nNeighbors: Int

  /// How many rows of a class to clean are there from the start.
  public let nSeeds: Int

  /// The classes that may lose rows.
  public let strategy: SamplingStrategy

  /// By default the nearest of one seed and what has joined decides.
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
    return start.narrowed { label, seeds in
      var set = start.minority + seeds
      var joined: [Int] = []
      for row in start.members[label] where !seeds.contains(row) {
        if start.vote(of: nNeighbors, in: set, on: [row])[0] == label { continue }
        set.append(row)
        joined.append(row)
      }
      return joined
    }
  }
}
