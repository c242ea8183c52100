import Neural

/// Removes examples that their neighbours contradict (Wilson, 1972), as imbalanced-learn's
/// `EditedNearestNeighbours`.
///
/// The result holds class after class, in order; by default the smallest class stays whole. All
/// rows are judged by the given data, not by what is left of them.
///
/// Complexity: O(rows² * columns).
///
///     let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 3, 4, 5, 4.4, 7])
///     let labels = [0, 0, 0, 0, 0, 0, 1, 1]
///     try EditedNearestNeighbours(nNeighbors: 1).indices(x, labels: labels)  // [0, 1, 2, 3, 6, 7]
public struct EditedNearestNeighbours: Undersampler, Equatable {
  /// When the neighbours let a row stay.
  public enum Kind: Sendable {
    /// When all are of its class.
    case all
    /// When its class is the most frequent among them; the lower label among equals.
    case mode
  }

  /// How many neighbours a row has.
  public let nNeighbors: Int

  /// When they let it stay.
  public let kind: Kind

  /// The classes that may lose rows.
  public let strategy: SamplingStrategy

  /// By default 3 neighbours must all agree, and every class but the smallest is cleaned.
  public init(
    nNeighbors: Int = 3, kind: Kind = .all, samplingStrategy: SamplingStrategy = .auto
  ) {
    require(nNeighbors > 0, "\(nNeighbors) neighbours: give 1 or more")
    self.nNeighbors = nNeighbors
    self.kind = kind
    strategy = samplingStrategy
  }

  /// The numbers of the rows that stay.
  ///
  /// - Throws: `ResamplingError.labels(.missing)` unless two classes occur, `.notFinite` for a NaN
  ///   or an
  ///   infinity among the features.
  public func indices(_ features: Matrix, labels: [Int]) throws(ResamplingError) -> [Int] {
    let cleaned = strategy.classesToClean(try measurableMembers(features, labels).map { $0.count })
    return narrowed([Int](labels.indices), features, labels, cleaned: cleaned)
  }

  /// Those of the rows `given` that stay when there are no others, class after class.
  func narrowed(
    _ given: [Int], _ features: Matrix, _ labels: [Int], cleaned: [Bool]
  ) -> [Int] {
    let here = selected(given, features, labels)
    var kept: [Int] = []
    for label in cleaned.indices {
      let rows = given.indices.filter { here.labels[$0] == label }
      if !cleaned[label] {
        kept += rows
        continue
      }
      let stays = staying(rows, label, here, cleaned.count)
      kept += rows.indices.filter { stays[$0] }.map { rows[$0] }
    }
    return kept.map { given[$0] }
  }

  private func staying(
    _ rows: [Int], _ label: Int, _ here: (features: Matrix, labels: [Int]), _ classes: Int
  ) -> [Bool] {
    switch kind {
    case .all: areUnmixed(rows, in: here.features, nNeighbors)
    case .mode:
      nearestOthers(of: rows, in: here.features, nNeighbors).map { neighbors in
        mostFrequent(neighbors.map { here.labels[$0] }, classes) == label
      }
    }
  }
}

/// The label that occurs most; the lowest among equals.
func mostFrequent(_ labels: [Int], _ classes: Int) -> Int {
  let counts = classCounts(labels, classes: classes)
  var best = 0
  for label in 0..<classes where counts[label] > counts[best] { best = label }
  return best
}
