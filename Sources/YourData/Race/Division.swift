import Imbalance
import Neural

/// How rows to train on and rows to test on are kept apart.
package enum Division: Equatable, Sendable {
  /// Each class dealt out by itself: `StratifiedKFold`.
  case stratified
  /// The same, but rows of one group stay together: `StratifiedGroupKFold`.
  case grouped([Int])
  /// Training rows come before test rows: `TimeSeriesSplit` on the rows in the order of time, with
  /// test sets from the later half, so that none is trained on next to nothing.
  case timed([Int])

  /// What the report calls it.
  package var name: String {
    switch self {
    case .stratified: "stratified"
    case .grouped: "grouped"
    case .timed: "by time"
    }
  }

  /// The splits of some rows of the file.
  ///
  /// - Parameter isShuffled: Whether rows and groups are dealt out in random order, always the same,
  ///   or in that of the file, as scikit-learn's splitters do unless told otherwise.
  /// - Throws: `LabelError` if no class has as many rows as there are folds.
  package func splits(
    of rows: [Int], labels: [Int], folds: Int, isShuffled: Bool
  ) throws(LabelError) -> [Split] {
    let own = rows.map { labels[$0] }
    var source = RandomSource(seed: 1)
    switch self {
    case .stratified:
      let splitter = StratifiedKFold(folds)
      let splits =
        isShuffled
        ? try splitter.splits(labels: own, shuffledBy: &source) : try splitter.splits(labels: own)
      return splits.of(rows)
    case .grouped(let groups):
      let groups = rows.map { groups[$0] }
      let splitter = StratifiedGroupKFold(folds)
      let splits =
        isShuffled
        ? try splitter.splits(labels: own, groups: groups, shuffledBy: &source)
        : try splitter.splits(labels: own, groups: groups)
      return splits.of(rows)
    case .timed(let moments):
      let order = rows.sorted { (moments[$0], $0) < (moments[$1], $1) }
      let splitter = TimeSeriesSplit(folds, testSize: max(order.count / (2 * folds), 1))
      return splitter.splits(count: order.count).of(order).map { split in
        // What happens at the same moment as the first test row is not known before it.
        let start = split.test.first.map { moments[$0] } ?? 0
        return Split(train: split.train.filter { moments[$0] < start }, test: split.test)
      }
    }
  }
}

extension [Split] {
  /// The splits of places as splits of the rows that stand there.
  fileprivate func of(_ rows: [Int]) -> [Split] {
    map { Split(train: $0.train.map { rows[$0] }, test: $0.test.map { rows[$0] }) }
  }
}
