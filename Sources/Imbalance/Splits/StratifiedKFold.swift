import Neural

/// Cuts the rows into folds that have each class in about the same share; scikit-learn's
/// `StratifiedKFold`, fold for fold.
///
/// A class with fewer examples than folds is missing in some test sets, where scikit-learn warns.
///
///     let labels = [0, 0, 1, 0, 1, 0]
///     try StratifiedKFold(2).splits(labels: labels).map { $0.test }  // [[0, 1, 2], [3, 4, 5]]
public struct StratifiedKFold: Sendable, Equatable {
  /// How many folds there are.
  public let folds: Int

  /// A splitter into `folds` folds.
  public init(_ folds: Int = 5) {
    require(folds >= 2, "\(folds) folds: give 2 or more")
    self.folds = folds
  }

  /// The splits, each class dealt out in the order of the rows.
  ///
  /// Complexity: O(rows * folds).
  ///
  /// - Throws: `LabelError.tooFew` if no class has as many examples as there are folds.
  public func splits(labels: [Int]) throws(LabelError) -> [Split] {
    try splits(labels) { _ in }
  }

  /// The splits, each class dealt out at random.
  ///
  /// Complexity: O(rows * folds).
  ///
  /// - Throws: `LabelError.tooFew` if no class has as many examples as there are folds.
  public func splits(
    labels: [Int], shuffledBy source: inout RandomSource
  ) throws(LabelError) -> [Split] {
    try splits(labels) { source.shuffle(&$0) }
  }

  private func splits(
    _ labels: [Int], arranging: (inout [Int]) -> Void
  ) throws(LabelError) -> [Split] {
    let members = membersByFirstAppearance(labels)
    let largest = members.max { $0.count < $1.count } ?? []
    if largest.count < folds {
      throw .tooFew(
        label: largest.first.map { labels[$0] } ?? 0, found: largest.count, needed: folds)
    }
    let shares = allocation(members.map { $0.count })
    var foldOfRow = [Int](repeating: 0, count: labels.count)
    for group in 0..<members.count {
      var foldsOfClass = (0..<folds).flatMap { fold in
        [Int](repeating: fold, count: shares[fold][group])
      }
      arranging(&foldsOfClass)
      for place in 0..<members[group].count {
        foldOfRow[members[group][place]] = foldsOfClass[place]
      }
    }
    return testingEachFold(foldOfRow, folds)
  }

  /// The rows of each class, the class that appears first in front.
  private func membersByFirstAppearance(_ labels: [Int]) -> [[Int]] {
    var members = classCounts(labels).map { _ in [Int]() }
    for row in 0..<labels.count { members[labels[row]].append(row) }
    return members.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  /// How many of each class every fold gets: the labels in a row, class after class, dealt out to
  /// the folds in turn.
  private func allocation(_ counts: [Int]) -> [[Int]] {
    var shares = [[Int]](repeating: [Int](repeating: 0, count: counts.count), count: folds)
    var place = 0
    for group in 0..<counts.count {
      for _ in 0..<counts[group] {
        shares[place % folds][group] += 1
        place += 1
      }
    }
    return shares
  }
}
