import Neural

/// SMOTE for rows in which some columns name categories (Chawla et al., 2002), as
/// imbalanced-learn's `SMOTENC`.
///
/// The other columns move as in `SMOTE`. A category is the most frequent one among the base's
/// neighbours, drawn among equals. Between neighbours, a category that differs adds `m²` to the
/// squared distance, `m` the median of the standard deviations of the other columns in the class.
///
///     let x = Matrix(rows: 5, columns: 2, elements: [0, 7, 1, 7, 2, 7, 8, 3, 9, 3])
///     var source = RandomSource(seed: 1)
///     let sampler = SMOTENC(categoricalColumns: [1], kNeighbors: 1)
///     let made = try sampler.resample(x, labels: [0, 0, 0, 1, 1], using: &source)
///     made.features[5, 1]  // 3.0
public struct SMOTENC: Sendable, Equatable {
  /// The columns that name categories, any numbers, ascending.
  public let categoricalColumns: [Int]

  /// How many neighbours of the same class an example has.
  public let kNeighbors: Int

  /// How many examples each class shall have.
  public let strategy: SamplingStrategy

  /// By default every class grows to the largest, between 5 neighbours.
  public init(
    categoricalColumns: [Int], kNeighbors: Int = 5, samplingStrategy: SamplingStrategy = .auto
  ) {
    require(kNeighbors > 0, "\(kNeighbors) neighbours: give 1 or more")
    let columns = categoricalColumns.sorted()
    for place in columns.indices.dropFirst() {
      require(columns[place] != columns[place - 1], "column \(columns[place]) comes twice")
    }
    require(!columns.isEmpty, "no categorical columns: use SMOTE")
    self.categoricalColumns = columns
    self.kNeighbors = kNeighbors
    strategy = samplingStrategy
  }

  /// Adds new examples.
  ///
  /// Complexity: O(class rows² * (columns + categories)) for each class that grows, and
  /// O(new rows * columns).
  ///
  /// - Throws: `ResamplingError.labels(.tooFew)` if a class that grows has not `kNeighbors + 1`
  ///   examples, `.labels(.missing)` unless two classes occur, `.notFinite` for a NaN or an
  ///   infinity among the features.
  public func resample(
    _ features: Matrix, labels: [Int], using source: inout RandomSource
  ) throws(ResamplingError) -> SMOTE.Resampled {
    let members = try measurableMembers(features, labels)
    let continuous = (0..<features.columns).filter { !categoricalColumns.contains($0) }
    require(!continuous.isEmpty, "all columns name categories: nothing lies between two rows")
    let target = strategy.countsAfterOversampling(members.map { $0.count })
    var origins: [SMOTE.Origin] = []
    var categories: [Float] = []
    for label in members.indices {
      let rows = members[label]
      let added = target[label] - rows.count
      if added == 0 { continue }
      if rows.count <= kNeighbors {
        throw .labels(.tooFew(label: label, found: rows.count, needed: kNeighbors + 1))
      }
      let points = encoded(features.selecting(rows: rows), continuous)
      let neighbors = NearestNeighbors(points).neighborsOfOwnPoints(kNeighbors).map { rows[$0] }
      let drawn = drawOrigins(added, bases: rows, neighbors: neighbors, using: &source)
      categories += voted(drawn, rows, neighbors, features, using: &source)
      origins += drawn
    }
    let grown = features.growing(by: origins)
    return SMOTE.Resampled(
      features: writing(categories, below: features.rows, in: grown),
      labels: labels + origins.map { labels[$0.base] }, origins: origins)
  }

  /// The rows with a column for each category: `m / √2` where it holds, otherwise 0, so that two
  /// rows of different categories are `m` apart.
  private func encoded(_ rows: Matrix, _ continuous: [Int]) -> Matrix {
    let all = [Int](0..<rows.rows)
    let deviations = standardDeviations(rows.selecting(columns: continuous), all).sorted()
    let middle = deviations.count / 2
    let median =
      deviations.count % 2 == 1
      ? deviations[middle] : (deviations[middle - 1] + deviations[middle]) / 2
    let mark = Float(median / (2.0).squareRoot())
    let names = categoricalColumns.map { distinct(rows.column($0)) }
    var elements: [Float] = []
    for row in all {
      elements += continuous.map { rows[row, $0] }
      for place in categoricalColumns.indices {
        let value = rows[row, categoricalColumns[place]]
        elements += names[place].map { $0 == value ? mark : 0 }
      }
    }
    return Matrix(rows: rows.rows, columns: elements.count / rows.rows, elements: elements)
  }

  /// The categories of each new row: those most frequent among the neighbours of its base.
  private func voted(
    _ origins: [SMOTE.Origin], _ rows: [Int], _ neighbors: [Int], _ features: Matrix,
    using source: inout RandomSource
  ) -> [Float] {
    var placeOfRow = [Int](repeating: 0, count: features.rows)
    for place in rows.indices { placeOfRow[rows[place]] = place }
    var categories: [Float] = []
    for origin in origins {
      let first = placeOfRow[origin.base] * kNeighbors
      let near = [Int](neighbors[first..<first + kNeighbors])
      categories += voted(near, features, using: &source)
    }
    return categories
  }

  /// The most frequent category of each categorical column, drawn among equals.
  private func voted(
    _ rows: [Int], _ features: Matrix, using source: inout RandomSource
  ) -> [Float] {
    categoricalColumns.map { column in
      let values = rows.map { features[$0, column] }
      let names = distinct(values)
      let votes = names.map { name in values.count { $0 == name } }
      let most = votes.max() ?? 0
      let winners = names.indices.filter { votes[$0] == most }
      return names[winners.count == 1 ? winners[0] : winners[source.below(winners.count)]]
    }
  }

  private func writing(_ categories: [Float], below row: Int, in grown: Matrix) -> Matrix {
    var elements = grown.elements
    for place in categories.indices {
      let newRow = row + place / categoricalColumns.count
      let column = categoricalColumns[place % categoricalColumns.count]
      elements[newRow * grown.columns + column] = categories[place]
    }
    return Matrix(rows: grown.rows, columns: grown.columns, elements: elements)
  }
}

/// Each value once, ascending.
private func distinct(_ values: [Float]) -> [Float] {
  var distinct: [Float] = []
  for value in values.sorted() where value != distinct.last { distinct.append(value) }
  return distinct
}
