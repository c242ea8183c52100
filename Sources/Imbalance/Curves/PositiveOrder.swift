import Neural

/// How many negatives score above, and at or above, each score of a positive.
///
/// Average precision and the area under the ROC curve need no more of a ranking. Where positives are
/// rare, finding each negative's place among them costs far less than sorting all.
struct PositiveOrder {
  /// How many positives have each distinct score of a positive, the least score first.
  private(set) var positivesAt: [Int] = []

  /// How many negatives score exactly so much.
  private(set) var negativesAt: [Int]

  /// How many negatives score less than the least of these scores, then at least as much as the first but
  /// less than the second, and so on.
  private(set) var negativesFrom: [Int]

  let positives: Int
  let negatives: Int

  /// - Returns: nil where more than an eighth are positive, or where the positives' scores lie so far
  ///   apart that their distance is no number: then sorting is the way.
  /// - Throws: `MetricError.noExamples`, or `.scoreNotFinite` with the first offending row.
  @_specialize(where Score == Float)
  @_specialize(where Score == Double)
  init?<Score: Scalar>(scores: [Score], labels: [Int]) throws(MetricError) {
    require(
      scores.count == labels.count,
      "\(scores.count) scores with \(labels.count) labels: each score needs one label")
    if scores.isEmpty { throw .noExamples }
    let found = try PositiveOrder.positiveScores(scores, labels)
    positives = found.count
    negatives = scores.count - found.count
    if positives == 0 || positives > scores.count / 8 { return nil }
    var keys = found.map { ~ScoreKey.key($0) }
    var payloads = [UInt8](repeating: 0, count: keys.count)
    radixSort(&keys, carrying: &payloads)
    var cuts: [Double] = []
    for row in keys.indices {
      if row > 0 && keys[row] == keys[row - 1] {
        positivesAt[cuts.count - 1] += 1
      } else {
        cuts.append(ScoreKey.score(~keys[row]))
        positivesAt.append(1)
      }
    }
    negativesAt = [Int](repeating: 0, count: cuts.count)
    negativesFrom = [Int](repeating: 0, count: cuts.count + 1)
    guard let cells = ScoreCells(cuts) else { return nil }
    for row in 0..<scores.count where labels[row] == 0 {
      let score = Double(scores[row])
      let place = cells.place(of: score)
      negativesFrom[place] += 1
      if place > 0 && cells.cuts[place - 1] == score { negativesAt[place - 1] += 1 }
    }
  }

  /// The positives' scores, once every score and label is known to be one.
  @inline(__always)
  private static func positiveScores<Score: Scalar>(
    _ scores: [Score], _ labels: [Int]
  ) throws(MetricError) -> [Double] {
    var found: [Double] = []
    for row in 0..<scores.count {
      if !scores[row].isFinite { throw .scoreNotFinite(row: row) }
      let label = labels[row]
      require(label == 0 || label == 1, "label \(label) in row \(row): a label must be 0 or 1")
      if label == 1 { found.append(Double(scores[row])) }
    }
    return found
  }
}

extension PositiveOrder {
  /// As ``RankedScores/averagePrecision``, with the same sums in the same order.
  var averagePrecision: Double {
    var sum = 0.0
    var (hits, misses) = (0, 0)
    for cut in positivesAt.indices.reversed() {
      hits += positivesAt[cut]
      misses += negativesFrom[cut + 1]
      sum += Double(positivesAt[cut]) * (Double(hits) / Double(hits + misses))
    }
    return sum / Double(positives)
  }

  /// As ``RankedScores/rocAUC()``, from the same whole numbers.
  func rocAUC() throws(MetricError) -> Double {
    if negatives == 0 { throw .oneClassOnly(label: 1) }
    var twiceTheWins = 2 * positives * negativesFrom[0]
    var above = positives
    for cut in positivesAt.indices {
      above -= positivesAt[cut]
      twiceTheWins += 2 * above * negativesFrom[cut + 1] + positivesAt[cut] * negativesAt[cut]
    }
    return Double(twiceTheWins) / (2 * Double(positives) * Double(negatives))
  }
}

/// Ascending scores with a table of even cells over them, so that a place among them takes a step or
/// two to find.
private struct ScoreCells {
  let cuts: [Double]
  private let scale: Double
  /// How many scores lie in the cells before each, and in all.
  private var starts: [Int32]

  /// - Returns: nil if the distance of the scores is no number.
  init?(_ cuts: [Double]) {
    self.cuts = cuts
    let count = cuts.count * 4
    let width = cuts[cuts.count - 1] - cuts[0]
    scale = width == 0 ? 0 : Double(count - 1) / width
    starts = [Int32](repeating: 0, count: count + 1)
    if !width.isFinite || !scale.isFinite { return nil }
    for cut in cuts { starts[cell(cut) + 1] += 1 }
    for cell in 0..<count { starts[cell + 1] += starts[cell] }
  }

  /// A greater score is never in a cell before: subtracting and scaling keep the order, rounded too.
  private func cell(_ score: Double) -> Int { Int((score - cuts[0]) * scale) }

  /// How many of the scores are at most `score`.
  @inline(__always)
  func place(of score: Double) -> Int {
    if score < cuts[0] { return 0 }
    if score >= cuts[cuts.count - 1] { return cuts.count }
    let cell = cell(score)
    var (low, high) = (Int(starts[cell]), Int(starts[cell + 1]))
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] <= score { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
