import Neural

/// Makes new examples of small classes on the lines between near ones: the synthetic minority
/// over-sampling technique (Chawla et al., 2002), as imbalanced-learn's `SMOTE`.
///
/// A new example is `x + u (z - x)`: `x` an example of the class and `z` one of its nearest
/// neighbours in the class, drawn together from all such pairs, and `u` uniform from 0 to 1, one
/// for all features. Put it inside the training fold, after scaling.
///
///     let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 3, 4, 5, 4.4, 7])
///     let labels = [0, 0, 0, 0, 0, 0, 1, 1]
///     var source = RandomSource(seed: 1)
///     let made = try SMOTE(kNeighbors: 1).resample(x, labels: labels, using: &source)
///     classCounts(made.labels)  // [6, 6]
///     made.features.elements.suffix(4).allSatisfy { $0 > 4.3 && $0 < 7.1 }  // true
public struct SMOTE: Sendable {
  /// How many neighbours of the same class an example has.
  public let kNeighbors: Int

  /// How many examples each class shall have.
  public let strategy: SamplingStrategy

  /// By default every class grows to the largest, between 5 neighbours.
  public init(kNeighbors: Int = 5, samplingStrategy: SamplingStrategy = .auto) {
    require(kNeighbors > 0, "\(kNeighbors) neighbours: give 1 or more")
    self.kNeighbors = kNeighbors
    strategy = samplingStrategy
  }

  /// Where a new example comes from.
  public struct Origin: Sendable, Equatable {
    /// The row of the example it starts from.
    public let base: Int
    /// The row of the neighbour it moves towards.
    public let neighbor: Int
    /// How far, from 0 at the base to 1 at the neighbour.
    public let step: Float
  }

  /// The old examples, then the new ones.
  public struct Resampled: Sendable, Equatable {
    /// All rows: the given ones, then the new ones, class after class.
    public let features: Matrix
    /// Their labels.
    public let labels: [Int]
    /// Where each new row comes from, in their order.
    public let origins: [Origin]
  }

  /// Adds new examples.
  ///
  /// Complexity: O(class rows² * columns) for each class that grows, and O(new rows * columns).
  ///
  /// - Throws: `ResamplingError.labels(.tooFew)` if a class that grows has not `kNeighbors + 1`
  ///   examples, `.labels(.missing)` unless two classes occur, `.notFinite` for a NaN or an
  ///   infinity among the features.
  public func resample(
    _ features: Matrix, labels: [Int], using source: inout RandomSource
  ) throws(ResamplingError) -> Resampled {
    let members = try measurableMembers(features, labels)
    let target = strategy.countsAfterOversampling(members.map { $0.count })
    var origins: [Origin] = []
    var grownLabels = labels
    for label in 0..<members.count {
      let added = target[label] - members[label].count
      if added == 0 { continue }
      if members[label].count <= kNeighbors {
        throw .labels(.tooFew(label: label, found: members[label].count, needed: kNeighbors + 1))
      }
      origins += draw(added, from: members[label], features, using: &source)
      grownLabels += [Int](repeating: label, count: added)
    }
    return Resampled(
      features: features.growing(by: origins), labels: grownLabels, origins: origins)
  }

  private func draw(
    _ count: Int, from rows: [Int], _ features: Matrix, using source: inout RandomSource
  ) -> [Origin] {
    let points = features.selecting(rows: rows)
    let neighbors = NearestNeighbors(points).neighborsOfOwnPoints(kNeighbors)
    return drawOrigins(
      count, bases: rows, neighbors: neighbors.map { rows[$0] }, using: &source)
  }
}
