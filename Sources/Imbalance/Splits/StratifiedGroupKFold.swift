import Neural

/// Cuts the rows into folds so that no group is in two and each class has about its share in each;
/// scikit-learn's `StratifiedGroupKFold`, fold for fold.
///
/// The groups whose class counts differ most come first. Each goes where the shares of the classes
/// then differ least between the folds (the mean over the classes of the standard deviation over
/// the folds); among equals where the fewest rows are. A fold may stay empty.
///
/// Complexity: O(groups * folds² * classes).
///
///     let splitter = StratifiedGroupKFold(2)
///     try splitter.splits(labels: [0, 1, 0, 1, 0, 0], groups: [1, 1, 2, 2, 3, 4]).map { $0.test }
///     // [[0, 1, 4], [2, 3, 5]]
public struct StratifiedGroupKFold: Sendable, Equatable {
  /// How many folds there are.
  public let folds: Int

  /// A splitter into `folds` folds.
  public init(_ folds: Int = 5) {
    require(folds >= 2, "\(folds) folds: give 2 or more")
    self.folds = folds
  }

  /// The splits, with equal groups taken in the order of their names.
  ///
  /// - Parameters:
  ///   - labels: The class of each row.
  ///   - groups: The group of each row, any number.
  /// - Throws: `LabelError.tooFew` if no class has as many examples as there are folds.
  public func splits(labels: [Int], groups: [Int]) throws(LabelError) -> [Split] {
    try splits(labels, groups) { _ in }
  }

  /// The splits, with equal groups taken in random order.
  ///
  /// - Parameters:
  ///   - labels: The class of each row.
  ///   - groups: The group of each row, any number.
  ///   - source: What equal groups are shuffled with.
  /// - Throws: `LabelError.tooFew` if no class has as many examples as there are folds.
  public func splits(
    labels: [Int], groups: [Int], shuffledBy source: inout RandomSource
  ) throws(LabelError) -> [Split] {
    try splits(labels, groups) { source.shuffle(&$0) }
  }

  private func splits(
    _ labels: [Int], _ groups: [Int], arranging: (inout [Int]) -> Void
  ) throws(LabelError) -> [Split] {
    require(
      labels.count == groups.count,
      "\(labels.count) labels with \(groups.count) groups: each row needs one group")
    let numbers = GroupNumbers(groups)
    require(
      numbers.count >= folds, "\(folds) folds of \(numbers.count) groups: a fold would be empty")
    let totals = classCounts(labels)
    try requireAClassForAllFolds(totals)
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: totals.count), count: numbers.count)
    for row in labels.indices { counts[numbers.groupOfRow[row]][labels[row]] += 1 }
    var order = [Int](0..<numbers.count)
    arranging(&order)
    let foldOfGroup = dealtOut(order, counts, totals)
    return testingEachFold(numbers.groupOfRow.map { foldOfGroup[$0] }, folds)
  }

  private func requireAClassForAllFolds(_ totals: [Int]) throws(LabelError) {
    var largest = 0
    for label in totals.indices where totals[label] > totals[largest] { largest = label }
    let found = totals.isEmpty ? 0 : totals[largest]
    if found < folds { throw .tooFew(label: largest, found: found, needed: folds) }
  }

  private func dealtOut(_ groups: [Int], _ counts: [[Int]], _ totals: [Int]) -> [Int] {
    let occurring = totals.indices.filter { totals[$0] > 0 }
    let spreads = groups.map { group in
      standardDeviation(occurring.map { Double(counts[group][$0]) })
    }
    let order = groups.indices.sorted {
      spreads[$0] == spreads[$1] ? $0 < $1 : spreads[$0] > spreads[$1]
    }
    var foldOfGroup = [Int](repeating: 0, count: groups.count)
    var deal = StratifiedDeal(
      totals: occurring.map { totals[$0] },
      counts: [[Int]](repeating: [Int](repeating: 0, count: occurring.count), count: folds))
    for place in order {
      let group = groups[place]
      foldOfGroup[group] = deal.place(occurring.map { counts[group][$0] })
    }
    return foldOfGroup
  }
}

/// What every fold has of each class, while groups are dealt out.
private struct StratifiedDeal {
  let totals: [Int]
  var counts: [[Int]]

  /// Adds a group to the fold that suits it best, and returns the fold.
  mutating func place(_ group: [Int]) -> Int {
    var best = 0
    var least = Double.infinity
    var fewest = Int.max
    for fold in counts.indices {
      let unevenness = unevenness(adding: group, to: fold)
      let rows = counts[fold].reduce(0, +)
      // What scikit-learn takes for equal: rounding must not decide between two folds.
      let isEqual = (unevenness - least).magnitude <= 1e-8 + 1e-5 * least
      if unevenness < least || (least.isFinite && isEqual && rows < fewest) {
        (best, least, fewest) = (fold, unevenness, rows)
      }
    }
    for label in group.indices { counts[best][label] += group[label] }
    return best
  }

  private func unevenness(adding group: [Int], to fold: Int) -> Double {
    let deviations = totals.indices.map { label in
      standardDeviation(
        counts.indices.map {
          let count = counts[$0][label] + ($0 == fold ? group[label] : 0)
          return Double(count) / Double(totals[label])
        })
    }
    return deviations.reduce(0, +) / Double(deviations.count)
  }
}

private func standardDeviation(_ values: [Double]) -> Double {
  let n = Double(values.count)
  let mean = values.reduce(0, +) / n
  return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
}
