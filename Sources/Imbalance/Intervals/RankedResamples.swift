import Neural

/// A ranking whose examples can be counted anew without sorting again.
struct RankedResamples {
  /// The ranking of the data themselves.
  let whole: RankedScores

  /// The rows of the examples, the highest score first, and the group of equal scores of each.
  private let rows: [Int]
  private let groups: [Int]
  private let isPositive: [Bool]

  init<Score: Scalar>(_ scores: [Score], _ labels: [Int]) throws(MetricError) {
    whole = try RankedScores(scores: scores, labels: labels)
    rows = rowsByFallingScore(scores)
    var group = -1
    var last: Score?
    groups = rows.map { row in
      if scores[row] != last {
        group += 1
        last = scores[row]
      }
      return group
    }
    isPositive = rows.map { labels[$0] == 1 }
  }

  /// The ranking in which row `i` occurs `draws[i]` times.
  func ranked(_ draws: [Int32]) -> RankedScores {
    var thresholds: [Double] = []
    var hits: [Int] = []
    var misses: [Int] = []
    thresholds.reserveCapacity(whole.thresholds.count)
    hits.reserveCapacity(whole.thresholds.count)
    misses.reserveCapacity(whole.thresholds.count)
    var found = 0
    var wrong = 0
    var open = -1
    for place in 0..<rows.count {
      let times = Int(draws[rows[place]])
      if times == 0 { continue }
      if isPositive[place] { found += times } else { wrong += times }
      if groups[place] != open {
        open = groups[place]
        thresholds.append(whole.thresholds[open])
        hits.append(found)
        misses.append(wrong)
      } else {
        hits[hits.count - 1] = found
        misses[misses.count - 1] = wrong
      }
    }
    return RankedScores(thresholds: thresholds, truePositives: hits, falsePositives: misses)
  }
}
