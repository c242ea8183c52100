import Neural

/// Scores as sort keys, greatest score first, each with its label.
///
/// A float's bits, with the sign folded in, order like the float itself, so a least significant
/// digit radix sort of 11 bits at a time needs three passes for `Float` and six for `Double`.
struct ScoreOrder {
  private(set) var keys: [UInt64]
  private(set) var labels: [UInt8]

  var count: Int { keys.count }

  @_specialize(where Score == Float)
  @_specialize(where Score == Double)
  init<Score: Scalar>(scores: [Score], labels: [Int]) throws(MetricError) {
    keys = [UInt64](repeating: 0, count: scores.count)
    self.labels = [UInt8](repeating: 0, count: scores.count)
    for row in 0..<scores.count {
      if !scores[row].isFinite { throw .scoreNotFinite(row: row) }
      let label = labels[row]
      require(label == 0 || label == 1, "label \(label) in row \(row): a label must be 0 or 1")
      keys[row] = ScoreOrder.key(Double(scores[row]))
      self.labels[row] = UInt8(truncatingIfNeeded: label)
    }
    sort()
  }

  /// Calls `body` for each distinct score, greatest first, with the positives and negatives so far.
  func forEachGroup(_ body: (_ score: Double, _ hits: Int, _ misses: Int) -> Void) {
    var hits = 0
    for row in 0..<count {
      hits += Int(labels[row])
      if row + 1 == count || keys[row + 1] != keys[row] {
        body(ScoreOrder.score(keys[row]), hits, row + 1 - hits)
      }
    }
  }

  /// The bits of `score`, turned so that a greater score has a smaller key; -0 becomes 0.
  private static func key(_ score: Double) -> UInt64 {
    let bits = (score + 0).bitPattern
    return bits >> 63 == 0 ? ~(bits | 1 << 63) : bits
  }

  private static func score(_ key: UInt64) -> Double {
    Double(bitPattern: key >> 63 == 0 ? ~key & ~(1 << 63) : key)
  }
}

extension ScoreOrder {
  private static let digitBits = 11
  private static let buckets = 1 << digitBits
  private static let passes = 6

  private mutating func sort() {
    var otherKeys = [UInt64](repeating: 0, count: count)
    var otherLabels = [UInt8](repeating: 0, count: count)
    var histograms = digitCounts()
    for pass in 0..<ScoreOrder.passes {
      let first = pass * ScoreOrder.buckets
      if isConstant(histograms[first..<first + ScoreOrder.buckets]) { continue }
      scatter(pass, &histograms, first, into: &otherKeys, &otherLabels)
      swap(&keys, &otherKeys)
      swap(&labels, &otherLabels)
    }
  }

  private func digitCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: ScoreOrder.passes * ScoreOrder.buckets)
    let mask = UInt64(ScoreOrder.buckets - 1)
    for key in keys {
      for pass in 0..<ScoreOrder.passes {
        let digit = Int(key >> UInt64(pass * ScoreOrder.digitBits) & mask)
        counts[pass * ScoreOrder.buckets + digit] += 1
      }
    }
    return counts
  }

  /// Whether all keys share one digit, so that the pass would move nothing.
  private func isConstant(_ histogram: ArraySlice<Int>) -> Bool {
    histogram.contains { $0 == count }
  }

  private func scatter(
    _ pass: Int, _ histograms: inout [Int], _ first: Int,
    into otherKeys: inout [UInt64], _ otherLabels: inout [UInt8]
  ) {
    var position = 0
    for bucket in first..<first + ScoreOrder.buckets {
      let size = histograms[bucket]
      histograms[bucket] = position
      position += size
    }
    let shift = UInt64(pass * ScoreOrder.digitBits)
    let mask = UInt64(ScoreOrder.buckets - 1)
    for row in 0..<count {
      let bucket = first + Int(keys[row] >> shift & mask)
      let target = histograms[bucket]
      histograms[bucket] = target + 1
      otherKeys[target] = keys[row]
      otherLabels[target] = labels[row]
    }
  }
}
