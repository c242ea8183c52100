import Neural

/// What share of the cards that investigators look at is compromised, day by day.
///
/// The card precision top-k of the Fraud Detection Handbook (Le Borgne et al., 2022): every day the
/// `k` cards with the highest transaction score are checked. A card is compromised on a day if one
/// of its transactions of the day is a fraud.
public struct CardPrecision: Sendable, Equatable {
  /// The days, ascending.
  public let days: [Int]

  /// The compromised cards among the `k` checked, divided by `k`, for each day.
  public let daily: [Double]

  /// The mean over the days; "CP@k".
  public var mean: Double { daily.reduce(0, +) / Double(daily.count) }

  /// Checks the best `k` cards of each day.
  ///
  ///     try CardPrecision(
  ///       scores: [0.9, 0.8, 0.1, 0.7], labels: [1, 0, 0, 1], days: [0, 0, 0, 1],
  ///       cards: [7, 8, 9, 6], k: 1).mean  // 1
  ///
  /// - Parameters:
  ///   - scores: One for each transaction; greater means more likely fraud.
  ///   - labels: 1 for a fraud, 0 for none.
  ///   - days: The day of each transaction.
  ///   - cards: The card of each transaction. Among cards of equal scores the lower number is
  ///     checked first.
  ///   - k: How many cards can be checked a day. A day with fewer cards still divides by `k`.
  ///   - removingDetected: Whether a card found compromised is blocked, and so is not looked at on
  ///     later days.
  /// - Throws: `MetricError.noExamples`, or `.scoreNotFinite` with the row.
  /// - Complexity: O(n log n).
  public init<Score: Scalar>(
    scores: [Score], labels: [Int], days: [Int], cards: [Int], k: Int = 100,
    removingDetected: Bool = true
  ) throws(MetricError) {
    require(
      scores.count == labels.count && days.count == labels.count && cards.count == labels.count,
      "\(scores.count) scores, \(labels.count) labels, \(days.count) days and \(cards.count)"
        + " cards: each transaction needs one of each")
    require(k > 0, "\(k) cards a day: give 1 or more")
    if scores.isEmpty { throw .noExamples }
    for row in 0..<scores.count {
      if !scores[row].isFinite { throw .scoreNotFinite(row: row) }
      let label = labels[row]
      require(label == 0 || label == 1, "label \(label) in row \(row): a label must be 0 or 1")
    }
    var listed: [Int] = []
    var daily: [Double] = []
    var blocked: Set<Int> = []
    let order = scores.indices.sorted { (days[$0], cards[$0]) < (days[$1], cards[$1]) }
    for group in runs(order, by: { days[$0] }) {
      let open = group.filter { !blocked.contains(cards[$0]) }
      let found = checked(runs(open, by: { cards[$0] }), scores, k).filter { card in
        card.contains { labels[$0] == 1 }
      }
      listed.append(days[group[0]])
      daily.append(Double(found.count) / Double(k))
      if removingDetected { blocked.formUnion(found.map { cards[$0[0]] }) }
    }
    self.days = listed
    self.daily = daily
  }
}

/// The first `k` cards by their highest score; each card is the rows of its transactions.
private func checked<Score: Scalar>(_ cards: [[Int]], _ scores: [Score], _ k: Int) -> [[Int]] {
  let heights = cards.map { rows in rows.reduce(scores[rows[0]]) { max($0, scores[$1]) } }
  return rowsByFallingScore(heights).prefix(k).map { cards[$0] }
}

/// Cuts `rows` wherever `key` changes.
private func runs(_ rows: [Int], by key: (Int) -> Int) -> [[Int]] {
  var runs: [[Int]] = []
  for row in rows {
    if let last = runs.last?.last, key(last) == key(row) {
      runs[runs.count - 1].append(row)
    } else {
      runs.append([row])
    }
  }
  return runs
}
