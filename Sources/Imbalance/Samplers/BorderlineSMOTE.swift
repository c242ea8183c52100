import Neural

/// Makes new examples of small classes only where other classes are near (Han et al., 2005), as
/// imbalanced-learn's `BorderlineSMOTE`.
///
/// An example is in danger if at least half, but not all, of its `mNeighbors` nearest rows are of
/// other classes: with all of them it counts as noise. New examples are made as by `SMOTE`, from
/// examples in danger; a class that has none stays as it is.
///
///     let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 3, 4, 5, 4.4, 7])
///     let labels = [0, 0, 0, 0, 0, 0, 1, 1]
///     var source = RandomSource(seed: 1)
///     let made = try BorderlineSMOTE(kNeighbors: 1, mNeighbors: 3).resample(
///       x, labels: labels, using: &source)
///     classCounts(made.labels)  // [6, 6]
///     BorderlineSMOTE(mNeighbors: 3).rowsInDanger(x, labels: labels, of: 1)  // [7]
public struct BorderlineSMOTE: Sendable, Equatable {
  /// Which neighbours an example in danger moves towards.
  public enum Kind: Sendable {
    /// Those of its class, any step from 0 to 1.
    case borderline1
    /// Those of any class; towards another class less than half way: the step is multiplied by a
    /// number drawn from 0 to 0.5.
    case borderline2
  }

  /// How many neighbours an example may move towards.
  public let kNeighbors: Int

  /// How many neighbours decide whether it is in danger.
  public let mNeighbors: Int

  /// Which neighbours it moves towards.
  public let kind: Kind

  /// How many examples each class shall have.
  public let strategy: SamplingStrategy

  /// By default every class grows to the largest, between 5 neighbours of its own.
  public init(
    kNeighbors: Int = 5, mNeighbors: Int = 10, kind: Kind = .borderline1,
    samplingStrategy: SamplingStrategy = .auto
  ) {
    require(
      kNeighbors > 0 && mNeighbors > 0,
      "\(kNeighbors) and \(mNeighbors) neighbours: give 1 or more of each")
    self.kNeighbors = kNeighbors
    self.mNeighbors = mNeighbors
    self.kind = kind
    strategy = samplingStrategy
  }

  /// The rows of a class that are in danger, ascending.
  ///
  /// Complexity: O(class rows * rows * columns).
  public func rowsInDanger(_ features: Matrix, labels: [Int], of label: Int) -> [Int] {
    requireRows(features, labels)
    let rows = labels.indices.filter { labels[$0] == label }
    let neighbors = nearestOthers(of: rows, in: features, mNeighbors)
    return rows.indices.filter { place in
      let others = neighbors[place].count { labels[$0] != label }
      return 2 * others >= mNeighbors && others < mNeighbors
    }.map { rows[$0] }
  }

  /// Adds new examples.
  ///
  /// Complexity: O(class rows * rows * columns) for each class that grows, and O(new rows *
  /// columns).
  ///
  /// - Throws: `ResamplingError.labels(.tooFew)` if a class that grows between its own has not
  ///   `kNeighbors + 1` examples, `.labels(.missing)` unless two classes occur, `.notFinite` for a
  ///   NaN or an infinity among the features.
  public func resample(
    _ features: Matrix, labels: [Int], using source: inout RandomSource
  ) throws(ResamplingError) -> SMOTE.Resampled {
    let members = try measurableMembers(features, labels)
    let target = strategy.countsAfterOversampling(members.map { $0.count })
    var origins: [SMOTE.Origin] = []
    var grownLabels = labels
    for label in members.indices {
      let added = target[label] - members[label].count
      if added == 0 { continue }
      let bases = rowsInDanger(features, labels: labels, of: label)
      if bases.isEmpty { continue }
      let neighbors = try neighbors(of: bases, members[label], features, labels)
      let drawn = drawOrigins(added, bases: bases, neighbors: neighbors, using: &source)
      origins += shortened(drawn, labels, using: &source)
      grownLabels += [Int](repeating: label, count: added)
    }
    return SMOTE.Resampled(
      features: features.growing(by: origins), labels: grownLabels, origins: origins)
  }

  private func neighbors(
    of bases: [Int], _ members: [Int], _ features: Matrix, _ labels: [Int]
  ) throws(ResamplingError) -> [Int] {
    if kind == .borderline2 {
      return nearestOthers(of: bases, in: features, kNeighbors).flatMap { $0 }
    }
    return try neighborsInClass(of: bases, members, features, kNeighbors, labels)
  }

  /// The origins, those towards another class with less of a step.
  private func shortened(
    _ origins: [SMOTE.Origin], _ labels: [Int], using source: inout RandomSource
  ) -> [SMOTE.Origin] {
    origins.map { origin in
      if labels[origin.base] == labels[origin.neighbor] { return origin }
      let step = origin.step * Float(source.uniform(in: 0..<0.5))
      return SMOTE.Origin(base: origin.base, neighbor: origin.neighbor, step: step)
    }
  }
}

/// The `k` nearest rows of its class for each of `bases`, one base after the other.
func neighborsInClass(
  of bases: [Int], _ members: [Int], _ features: Matrix, _ k: Int, _ labels: [Int]
) throws(ResamplingError) -> [Int] {
  if members.count <= k {
    throw .labels(.tooFew(label: labels[members[0]], found: members.count, needed: k + 1))
  }
  var placeOfRow = [Int](repeating: 0, count: features.rows)
  for place in members.indices { placeOfRow[members[place]] = place }
  let own = features.selecting(rows: members)
  let found = nearestOthers(of: bases.map { placeOfRow[$0] }, in: own, k)
  return found.flatMap { neighbors in neighbors.map { members[$0] } }
}
