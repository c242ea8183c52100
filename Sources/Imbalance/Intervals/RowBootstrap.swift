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
    let units = groups.map { RowGroups.inOrderOfAppearance($0) }
    let all = 0..<(units?.count ?? labels.count)
    if isStratified {
      let positive = all.map { unit in
        units?[unit].contains { labels[$0] == 1 } ?? (labels[unit] == 1)
      }
      strata = [false, true].map { side in
        Stratum(all.filter { positive[$0] == side }, of: units)
      }
    } else {
      strata = [Stratum(Array(all), of: units)]
    }
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
      for _ in 0..<stratum.count { stratum.forEachRow(of: source.below(stratum.count), body) }
    }
  }

  /// What one draw is drawn from: rows, or groups of them.
  private struct Stratum: Sendable {
    /// The rows, those of a group side by side.
    private var rows: [Int] = []
    /// Where each group begins, and the end; nil where every row stands alone.
    private var starts: [Int]?

    /// How many draws make a resample.
    var count: Int { starts.map { $0.count - 1 } ?? rows.count }

    init(_ chosen: [Int], of units: RowGroups?) {
      guard let units else {
        rows = chosen
        return
      }
      var starts = [0]
      for unit in chosen {
        rows += units[unit]
        starts.append(rows.count)
      }
      self.starts = starts
    }

    @inline(__always)
    func forEachRow(of unit: Int, _ body: (Int) -> Void) {
      guard let starts else { return body(rows[unit]) }
      for place in starts[unit]..<starts[unit + 1] { body(rows[place]) }
    }
  }
}

extension RowGroups {
  /// The rows of each group, the group that appears first in front.
  fileprivate static func inOrderOfAppearance(_ groups: [Int]) -> RowGroups {
    var numbers: [Int: Int] = [:]
    let numberOfRow = groups.map { group in
      if let number = numbers[group] { return number }
      numbers[group] = numbers.count
      return numbers.count - 1
    }
    return RowGroups(numberOfRow, count: numbers.count)
  }
}
