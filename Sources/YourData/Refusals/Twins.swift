import Imbalance

/// Rows with the same features, and what they do to a split and to the labels.
struct Twins {
  let rows: IdenticalRows
  let labels: [Int]

  /// Training on one of two equal rows and testing on the other is no test.
  func refusal(_ splits: [Split]) -> Refusal? {
    if rows.repeated == 0 { return nil }
    let straddling = self.straddling(splits)
    // Where few values are possible, some rows are equal by chance; positives must not be.
    let isHarmless = straddling.positives == 0 && straddling.rows * 100 < labels.count
    if isHarmless { return nil }
    let tested =
      straddling.positives > 0
      ? "\(straddling.positives) of \(labels.reduce(0, +)) positives"
      : "\(straddling.rows) of \(labels.count) rows, though no positive,"
    return Refusal(
      .duplicates,
      "\(rows.repeated) rows repeat the features of another; \(tested) would be tested by a model "
        + "that was trained on their twin. Keep twins together with --group duplicates; if they "
        + "are different cases, --allow duplicates")
  }

  /// How many test rows, and how many positives among them, have a twin among their training rows.
  func straddling(_ splits: [Split]) -> (rows: Int, positives: Int) {
    var sum = (rows: 0, positives: 0)
    for split in splits {
      var isTrained = [Bool](repeating: false, count: rows.count)
      for row in split.train { isTrained[rows.groups[row]] = true }
      for row in split.test where isTrained[rows.groups[row]] {
        sum.rows += 1
        sum.positives += labels[row]
      }
    }
    return sum
  }

  /// Equal rows of both classes: no model can be right about all of them.
  var contradiction: (positives: Int, largest: Int) {
    let mixed = rows.sizes(labels).filter { $0.positives > 0 && $0.positives < $0.rows }
    return (mixed.reduce(0) { $0 + $1.positives }, mixed.map(\.rows).max() ?? 0)
  }

  /// What there is to say of rows with the same features and both labels; nil where there are none.
  var contradictionSentence: String? {
    let (positives, largest) = contradiction
    if positives == 0 { return nil }
    let all = labels.reduce(0, +)
    return "\(positives) of \(all) positives have the very features of rows that are not (one "
      + "such vector stands in \(largest) rows): no model can find them without alarms for all "
      + "the others"
  }
}
