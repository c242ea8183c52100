import Neural

/// Draws rows with replacement, as many as there are, for a bootstrap (Efron, 1979).
///
/// Stratified, it draws positives and negatives separately, so that every resample has the
/// prevalence of the data and, where the data have both classes, both. Grouped, it draws whole
/// groups, for rows that depend on each other: the transactions of one card, the frauds of one
/// episode. A group that holds a positive then belongs to the stratum of the positives.
///
///     let bootstrap = RowBootstrap(labels: [0, 0, 0, 1, 1])
///     var source = RandomSource(seed: 1)
///     bootstrap.rows(using: &source).count  // 5, two of them from rows 3 and 4
public struct RowBootstrap: Sendable {
  /// Units of rows that are drawn together, laid end to end: an array for each unit would cost more
  /// than the draw.
  private struct Stratum: Sendable {
    private(set) var rows: [Int] = []
    /// Where each unit starts in `rows`, and where the last one ends.
    private(set) var starts = [0]

    var count: Int { starts.count - 1 }

    mutating func append(_ unit: [Int]) {
      rows += unit
      starts.append(rows.count)
    }
  }

  private let strata: [Stratum]

  /// Prepares to draw from the rows of `labels`.
  ///
  /// - Parameters:
  ///   - labels: 1 for a positive, 0 for a negative.
  ///   - groups: The group of each row; nil where every row stands alone.
  ///   - isStratified: Whether positives and negatives are drawn separately.
  public init(labels: [Int], groups: [Int]? = nil, isStratified: Bool = true) {
    require(
      groups == nil || groups?.count == labels.count,
      "\(groups?.count ?? 0) groups for \(labels.count) rows: each row needs one")
    for row in 0..<labels.count {
      require(
        labels[row] == 0 || labels[row] == 1,
        "label \(labels[row]) in row \(row): a label must be 0 or 1")
    }
    let units = RowBootstrap.units(labels.count, groups)
    var strata = [Stratum(), Stratum()]
    for unit in units {
      let hasPositive = unit.contains { labels[$0] == 1 }
      strata[isStratified && hasPositive ? 1 : 0].append(unit)
    }
    self.strata = strata
  }

  /// The rows of one resample; grouped, there may be more or fewer than in the data.
  ///
  /// - Complexity: O(n).
  public func rows(using source: inout RandomSource) -> [Int] {
    var rows: [Int] = []
    forEachRow(using: &source) { rows.append($0) }
    return rows
  }

  func forEachRow(using source: inout RandomSource, _ body: (Int) -> Void) {
    for stratum in strata {
      for _ in 0..<stratum.count {
        let unit = source.below(stratum.count)
        for place in stratum.starts[unit]..<stratum.starts[unit + 1] { body(stratum.rows[place]) }
      }
    }
  }

  /// The rows of each group, the group that appears first in front.
  private static func units(_ count: Int, _ groups: [Int]?) -> [[Int]] {
    guard let groups else { return (0..<count).map { [$0] } }
    var units: [[Int]] = []
    var unitOfGroup: [Int: Int] = [:]
    for row in 0..<count {
      if let unit = unitOfGroup[groups[row]] {
        units[unit].append(row)
      } else {
        unitOfGroup[groups[row]] = units.count
        units.append([row])
      }
    }
    return units
  }
}
