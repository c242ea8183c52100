import Neural

/// The labels in the order of their scores, the greatest score first, cut where the score changes.
struct ScoreOrder {
  /// The distinct scores, greatest first.
  private(set) var thresholds: [Double] = []

  /// How many positives score at least so much.
  private(set) var truePositives: [Int] = []

  /// How many negatives score at least so much.
  private(set) var falsePositives: [Int] = []

  @_specialize(where Score == Float)
  @_specialize(where Score == Double)
  init<Score: Scalar>(scores: [Score], labels: [Int]) throws(MetricError) {
    var bits = [UInt8](repeating: 0, count: scores.count)
    for row in 0..<scores.count {
      if !scores[row].isFinite { throw .scoreNotFinite(row: row) }
      let label = labels[row]
      require(label == 0 || label == 1, "label \(label) in row \(row): a label must be 0 or 1")
      bits[row] = UInt8(truncatingIfNeeded: label)
    }
    if ScoreKey.isShort(Score.self) {
      var keys = scores.map { ScoreKey.key(Float($0)) }
      radixSort(&keys, carrying: &bits)
      count(keys, bits) { ScoreKey.score($0) }
    } else {
      var keys = scores.map { ScoreKey.key(Double($0)) }
      radixSort(&keys, carrying: &bits)
      count(keys, bits) { ScoreKey.score($0) }
    }
  }

  /// Counts the labels up to the last place of each distinct key.
  @inline(__always)
  private mutating func count<Key: FixedWidthInteger>(
    _ keys: [Key], _ labels: [UInt8], score: (Key) -> Double
  ) {
    thresholds.reserveCapacity(keys.count)
    truePositives.reserveCapacity(keys.count)
    falsePositives.reserveCapacity(keys.count)
    var hits = 0
    for row in 0..<keys.count {
      hits += Int(labels[row])
      if row + 1 < keys.count && keys[row + 1] == keys[row] { continue }
      thresholds.append(score(keys[row]))
      truePositives.append(hits)
      falsePositives.append(row + 1 - hits)
    }
  }
}
