import Neural

/// Cuts the rows into folds so that no group is in two; scikit-learn's `GroupKFold`, fold for fold.
///
/// A group is what must not be both trained and tested on: a card, a patient. In order of size,
/// each goes to the fold with the fewest rows so far; among groups of one size the higher name
/// first.
///
///     GroupKFold(2).splits(groups: [7, 7, 9, 9, 9, 4]).map { $0.test }  // [[2, 3, 4], [0, 1, 5]]
public struct GroupKFold: Sendable, Equatable {
  /// How many folds there are.
  public let folds: Int

  /// A splitter into `folds` folds.
  public init(_ folds: Int = 5) {
    require(folds >= 2, "\(folds) folds: give 2 or more")
    self.folds = folds
  }

  /// The splits, with folds of about the same size.
  ///
  /// Complexity: O(rows * (folds + log rows)).
  ///
  /// - Parameter groups: The group of each row, any number.
  public func splits(groups: [Int]) -> [Split] {
    let numbers = numbered(groups)
    let sizes = classCounts(numbers.groupOfRow, classes: numbers.count)
    let order = sizes.indices.sorted {
      sizes[$0] == sizes[$1] ? $0 > $1 : sizes[$0] > sizes[$1]
    }
    var rowsInFold = [Int](repeating: 0, count: folds)
    var foldOfGroup = [Int](repeating: 0, count: numbers.count)
    for group in order {
      var lightest = 0
      for fold in 0..<folds where rowsInFold[fold] < rowsInFold[lightest] { lightest = fold }
      rowsInFold[lightest] += sizes[group]
      foldOfGroup[group] = lightest
    }
    return testingEachFold(numbers.groupOfRow.map { foldOfGroup[$0] }, folds)
  }

  /// The splits with groups dealt out at random: as many groups in each fold, not as many rows.
  ///
  /// Complexity: O(rows * (folds + log rows)).
  ///
  /// - Parameters:
  ///   - groups: The group of each row, any number.
  ///   - source: What the groups are dealt out with.
  public func splits(groups: [Int], shuffledBy source: inout RandomSource) -> [Split] {
    let numbers = numbered(groups)
    var foldOfGroup = [Int](repeating: 0, count: numbers.count)
    let splitsOfGroups = KFold(folds).splits(count: numbers.count, shuffledBy: &source)
    for fold in 0..<folds {
      for group in splitsOfGroups[fold].test { foldOfGroup[group] = fold }
    }
    return testingEachFold(numbers.groupOfRow.map { foldOfGroup[$0] }, folds)
  }

  private func numbered(_ groups: [Int]) -> GroupNumbers {
    let numbers = GroupNumbers(groups)
    require(
      numbers.count >= folds, "\(folds) folds of \(numbers.count) groups: a fold would be empty")
    return numbers
  }
}
