import Imbalance

/// One fold of a race: what to train and test on, and how the training rows choose a threshold.
package struct FoldPlan: Equatable, Sendable {
  package var split: Split
  /// Splits of the training rows alone, of the same kind.
  package var inner: [Split]
}

extension Dataset {
  /// How many folds the training rows are cut into to choose a threshold.
  private static let innerFolds = 3

  /// The folds of a division, all of which can be trained and tested on.
  ///
  /// - Throws: `Refusals` if a fold would not have what it takes.
  package func plans(
    _ division: Division, folds: Int, isShuffled: Bool = true
  ) throws(Refusals) -> [FoldPlan] {
    try requireGroups(division, rows: Array(labels.indices), folds)
    let splits = try self.splits(division, Array(labels.indices), folds, isShuffled)
    for (fold, split) in splits.enumerated() { try requirePositives(split, fold, division) }
    var plans: [FoldPlan] = []
    for (fold, split) in splits.enumerated() {
      try requireGroups(division, rows: split.train, Self.innerFolds)
      let inner = try self.splits(division, split.train, Self.innerFolds, isShuffled)
        .filter { isTrainable($0.train) }
      if !inner.contains(where: { hasPositive($0.test) }) {
        throw Refusals([
          Refusal(
            .emptyFold,
            "\(division.name), fold \(fold + 1): the training rows have too few positives to "
              + "choose a threshold with")
        ])
      }
      plans.append(FoldPlan(split: split, inner: inner))
    }
    return plans
  }

  private func splits(
    _ division: Division, _ rows: [Int], _ folds: Int, _ isShuffled: Bool
  ) throws(Refusals) -> [Split] {
    do throws(LabelError) {
      return try division.splits(
        of: rows, labels: labels, folds: folds, isShuffled: isShuffled)
    } catch {
      throw Refusals([Refusal(.fewPositives, "\(division.name): \(error)")])
    }
  }

  private func requireGroups(_ division: Division, rows: [Int], _ folds: Int) throws(Refusals) {
    let count: Int
    switch division {
    case .stratified: return
    case .grouped(let groups): count = Set(rows.map { groups[$0] }).count
    case .timed(let moments): count = Set(rows.map { moments[$0] }).count
    }
    if count > folds { return }
    throw Refusals([
      Refusal(.emptyFold, "\(division.name): \(folds) folds of \(count) that must stay together")
    ])
  }

  private func requirePositives(_ split: Split, _ fold: Int, _ division: Division) throws(Refusals)
  {
    let lacking = !isTrainable(split.train) ? "train" : !hasPositive(split.test) ? "test" : nil
    guard let lacking else { return }
    throw Refusals([
      Refusal(
        .emptyFold, "\(division.name), fold \(fold + 1): there is no positive to \(lacking) on")
    ])
  }

  private func hasPositive(_ rows: [Int]) -> Bool { rows.contains { labels[$0] == 1 } }

  private func isTrainable(_ rows: [Int]) -> Bool {
    hasPositive(rows) && rows.contains { labels[$0] == 0 }
  }
}
