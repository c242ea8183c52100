import Neural

/// Removes noisy examples, and those that make the smallest class look noisy (Laurikkala, 2001), as
/// imbalanced-learn's `NeighbourhoodCleaningRule`.
///
/// First go the rows that edited nearest neighbours of kind `.mode` would remove. Then go the
/// neighbours of each row of the smallest class that its `nNeighbors` nearest rows, itself
/// included, outvote: those of the classes to clean that have more than `thresholdCleaning` times
/// as many rows as the smallest. The rows that stay keep their order.
///
/// Complexity: O(rows² * columns).
///
///     let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 3, 4, 5, 4.4, 7])
///     let labels = [0, 0, 0, 0, 0, 0, 1, 1]
///     try NeighbourhoodCleaningRule().indices(x, labels: labels)  // [0, 1, 2, 6, 7]
public struct NeighbourhoodCleaningRule: Undersampler, Equatable {
  /// How many neighbours a row has.
  public let nNeighbors: Int

  /// How many times the size of the smallest class a class must exceed to lose neighbours of it.
  public let thresholdCleaning: Double

  /// The classes that may lose rows.
  public let strategy: SamplingStrategy

  /// By default 3 neighbours, and classes of more than half the size of the smallest.
  public init(
    nNeighbors: Int = 3, thresholdCleaning: Double = 0.5,
    samplingStrategy: SamplingStrategy = .auto
  ) {
    require(nNeighbors > 0, "\(nNeighbors) neighbours: give 1 or more")
    require(thresholdCleaning > 0, "a cleaning threshold of \(thresholdCleaning): give more than 0")
    self.nNeighbors = nNeighbors
    self.thresholdCleaning = thresholdCleaning
    strategy = samplingStrategy
  }

  /// The numbers of the rows that stay.
  ///
  /// - Throws: `ResamplingError.labels(.missing)` unless two classes occur, `.notFinite` for a NaN
  ///   or an
  ///   infinity among the features.
  public func indices(_ features: Matrix, labels: [Int]) throws(ResamplingError) -> [Int] {
    let editing = EditedNearestNeighbours(
      nNeighbors: nNeighbors, kind: .mode, samplingStrategy: strategy)
    var stays = [Bool](repeating: false, count: labels.count)
    for row in try editing.indices(features, labels: labels) { stays[row] = true }
    for row in crowding(features, labels) { stays[row] = false }
    return labels.indices.filter { stays[$0] }
  }

  /// The rows that outvote a row of the smallest class; one may come more than once.
  private func crowding(_ features: Matrix, _ labels: [Int]) -> [Int] {
    let counts = classCounts(labels)
    let minority = MinorityClass(counts)
    let mayGo = strategy.classesToClean(counts)
    let limit = thresholdCleaning * Double(minority.count)
    let rows = labels.indices.filter { labels[$0] == minority.label }
    return nearestOthers(of: rows, in: features, nNeighbors).flatMap { neighbors in
      let voters = [minority.label] + neighbors.dropLast().map { labels[$0] }
      if mostFrequent(voters, counts.count) == minority.label { return [Int]() }
      return neighbors.filter { mayGo[labels[$0]] && Double(counts[labels[$0]]) > limit }
    }
  }
}
