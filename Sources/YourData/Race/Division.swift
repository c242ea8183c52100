import Imbalance

/// How rows to train on and rows to test on are kept apart.
package enum Division: Equatable, Sendable {
  /// Each class by itself, in the order of the file: scikit-learn's `StratifiedKFold`.
  case stratified
  /// The same, but rows of one group stay together: `StratifiedGroupKFold`.
  case grouped([Int])
  /// Training rows come before test rows: `TimeSeriesSplit` on the rows in the order of time.
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
  /// - Throws: `LabelError` if no class has as many rows as there are folds.
  package func splits(of rows: [Int], labels: [Int], folds: Int) throws(LabelError) -> [Split] {
    let own = rows.map { labels[$0] }
    switch self {
    case .stratified: return try StratifiedKFold(folds).splits(labels: own).of(rows)
    case .grouped(let groups):
      let own = (labels: own, groups: rows.map { groups[$0] })
      return try StratifiedGroupKFold(folds).splits(labels: own.labels, groups: own.groups)
        .of(rows)
    case .timed(let moments):
      let order = rows.sorted { (moments[$0], $0) < (moments[$1], $1) }
      return TimeSeriesSplit(folds).splits(count: order.count).of(order).map { split in
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
