import Neural

/// Keeps the examples of large classes that lie near the smallest class (Mani and Zhang, 2003), as
/// imbalanced-learn's `NearMiss`.
///
/// The result holds class after class; one that shrinks in the order in which its rows were
/// chosen. Distances are Euclidean and summed in double precision.
///
/// Complexity: O(rows * minority rows * (columns + log(minority rows))).
///
///     let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 3, 4, 5, 4.4, 7])
///     let labels = [0, 0, 0, 0, 0, 0, 1, 1]
///     try NearMiss(nNeighbors: 2).indices(x, labels: labels)  // [5, 4, 6, 7]
public struct NearMiss: Undersampler, Equatable {
  /// Which rows are chosen.
  public enum Version: Sendable {
    /// Those nearest to their `nNeighbors` nearest rows of the smallest class.
    case one
    /// Those nearest to their `nNeighbors` farthest rows of the smallest class.
    case two
    /// Among the `nNeighborsVersion3` nearest of each row of the smallest class, those farthest
    /// from their `nNeighbors` nearest rows of it; there may be fewer than asked for.
    case three
  }

  /// Which rows are chosen.
  public let version: Version

  /// How many rows of the smallest class a distance is summed over.
  public let nNeighbors: Int

  /// How many rows version 3 first takes for each row of the smallest class.
  public let nNeighborsVersion3: Int

  /// How many examples each class shall have.
  public let strategy: SamplingStrategy

  /// By default every class shrinks to the smallest, by version 1 with 3 neighbours.
  public init(
    version: Version = .one, nNeighbors: Int = 3, nNeighborsVersion3: Int = 3,
    samplingStrategy: SamplingStrategy = .auto
  ) {
    require(
      nNeighbors > 0 && nNeighborsVersion3 > 0,
      "\(nNeighbors) and \(nNeighborsVersion3) neighbours: give 1 or more of each")
    self.version = version
    self.nNeighbors = nNeighbors
    self.nNeighborsVersion3 = nNeighborsVersion3
    strategy = samplingStrategy
  }

  /// The numbers of the rows that stay.
  ///
  /// - Throws: `ResamplingError.labels(.tooFew)` if a class has fewer rows than neighbours are
  ///   asked of it, `.labels(.missing)` unless two classes occur, `.notFinite` for a NaN or an
  ///   infinity among the features.
  public func indices(_ features: Matrix, labels: [Int]) throws(ResamplingError) -> [Int] {
    let members = try measurableMembers(features, labels)
    let counts = members.map { $0.count }
    let minority = MinorityClass(counts)
    if minority.count < nNeighbors {
      throw .labels(.tooFew(label: minority.label, found: minority.count, needed: nNeighbors))
    }
    let target = strategy.countsAfterUndersampling(counts)
    var kept: [Int] = []
    for label in members.indices {
      var rows = members[label]
      if target[label] < rows.count {
        if version == .three {
          rows = try shortlist(rows, label, members[minority.label], features)
        }
        rows = [Int](ordered(rows, by: members[minority.label], features).prefix(target[label]))
      }
      kept += rows
    }
    return kept
  }

  /// The rows among the nearest of any row of the smallest class, ascending.
  private func shortlist(
    _ rows: [Int], _ label: Int, _ minority: [Int], _ features: Matrix
  ) throws(ResamplingError) -> [Int] {
    if rows.count < nNeighborsVersion3 {
      throw .labels(.tooFew(label: label, found: rows.count, needed: nNeighborsVersion3))
    }
    let points = NearestNeighbors(features.selecting(rows: rows))
    var isListed = [Bool](repeating: false, count: rows.count)
    let found = points.neighbors(of: features.selecting(rows: minority), nNeighborsVersion3)
    for place in found { isListed[place] = true }
    return rows.indices.filter { isListed[$0] }.map { rows[$0] }
  }

  private func ordered(_ rows: [Int], by minority: [Int], _ features: Matrix) -> [Int] {
    let sums = rows.map { row in
      let distances = minority.map { distance(features, row, $0) }.sorted()
      let summed = version == .two ? distances.suffix(nNeighbors) : distances.prefix(nNeighbors)
      return summed.reduce(0, +)
    }
    let order = rows.indices.sorted {
      if sums[$0] == sums[$1] { return $0 < $1 }
      return version == .three ? sums[$0] > sums[$1] : sums[$0] < sums[$1]
    }
    return order.map { rows[$0] }
  }

  private func distance(_ features: Matrix, _ a: Int, _ b: Int) -> Double {
    var squares = 0.0
    for column in 0..<features.columns {
      let difference = Double(features[a, column]) - Double(features[b, column])
      squares += difference * difference
    }
    return squares.squareRoot()
  }
}
