import Neural

/// One division of the rows into those to train on and those to test on.
///
///     let split = KFold(2).splits(count: 4)[0]
///     split.train  // [2, 3]
///     split.test  // [0, 1]
public struct Split: Sendable, Equatable {
  /// The rows to train on.
  public let train: [Int]

  /// The rows to test on.
  public let test: [Int]

  /// A split from its two parts.
  public init(train: [Int], test: [Int]) {
    self.train = train
    self.test = test
  }
}

/// Cuts the rows into folds, each of which is the test set once; scikit-learn's `KFold`.
///
///     KFold(3).splits(count: 7).map { $0.test }  // [[0, 1, 2], [3, 4], [5, 6]]
public struct KFold: Sendable, Equatable {
  /// How many folds there are.
  public let folds: Int

  /// A splitter into `folds` folds.
  public init(_ folds: Int = 5) {
    require(folds >= 2, "\(folds) folds: give 2 or more")
    self.folds = folds
  }

  /// The splits of rows `0..<count` in their order; the first folds are one larger if need be.
  ///
  /// Complexity: O(count * folds).
  public func splits(count: Int) -> [Split] { splits(of: [Int](0..<count)) }

  /// The splits of rows `0..<count` in random order.
  ///
  /// Complexity: O(count * folds).
  public func splits(count: Int, shuffledBy source: inout RandomSource) -> [Split] {
    splits(of: source.permutation(count))
  }

  private func splits(of order: [Int]) -> [Split] {
    require(order.count >= folds, "\(folds) folds of \(order.count) rows: a fold would be empty")
    var foldOfRow = [Int](repeating: 0, count: order.count)
    var next = 0
    for fold in 0..<folds {
      let size = order.count / folds + (fold < order.count % folds ? 1 : 0)
      for place in next..<next + size { foldOfRow[order[place]] = fold }
      next += size
    }
    return testingEachFold(foldOfRow, folds)
  }
}

/// For each fold, the rows outside it to train on and those in it to test on, ascending.
func testingEachFold(_ foldOfRow: [Int], _ folds: Int) -> [Split] {
  (0..<folds).map { fold in
    Split(
      train: foldOfRow.indices.filter { foldOfRow[$0] != fold },
      test: foldOfRow.indices.filter { foldOfRow[$0] == fold })
  }
}
