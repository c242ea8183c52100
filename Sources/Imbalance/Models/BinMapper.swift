import Neural

/// Cuts each feature into bins of about equally many examples, as scikit-learn's boosting does.
///
/// A value v falls into the first bin whose threshold t has `v <= t`, else into the last; NaN into
/// a bin of its own, the one after `maxBins`.
struct BinMapper: Equatable, Sendable {
  /// The thresholds of each feature, ascending: one fewer than it has bins.
  let thresholds: [[Double]]

  /// The bin of missing values.
  let missing: UInt8

  /// Finds the thresholds. `weights` are nil where all examples count the same.
  ///
  /// scikit-learn looks at 200,000 rows drawn at random where there are more; this at all.
  init(_ x: Matrix, weights: [Double]?, maxBins: Int) {
    missing = UInt8(maxBins)
    thresholds = (0..<x.columns).map { column in
      var values: [Float] = []
      var kept: [Double] = []
      for row in 0..<x.rows {
        let value = x.elements[row * x.columns + column]
        if value.isNaN || weights?[row] == 0 { continue }
        values.append(value)
        if let weights { kept.append(weights[row]) }
      }
      return Self.thresholds(values, weights == nil ? nil : kept, maxBins)
    }
  }

  /// The bins of all rows, feature after feature.
  func bins(of x: Matrix) -> [UInt8] {
    var bins = [UInt8](repeating: 0, count: x.elements.count)
    for column in 0..<x.columns {
      let thresholds = padded(thresholds[column])
      thresholds.withUnsafeBufferPointer { thresholds in
        for row in 0..<x.rows {
          let value = x.elements[row * x.columns + column]
          bins[column * x.rows + row] = value.isNaN ? missing : Self.bin(of: value, thresholds)
        }
      }
    }
    return bins
  }

  /// As many thresholds as a bin's number can count, those added above every value.
  private func padded(_ thresholds: [Double]) -> [Double] {
    thresholds + [Double](repeating: .infinity, count: 255 - thresholds.count)
  }

  /// How many thresholds lie below the value: always eight steps and no jumps, for which way a
  /// step goes is anyone's guess.
  @inline(__always)
  private static func bin(of value: Float, _ thresholds: UnsafeBufferPointer<Double>) -> UInt8 {
    let value = Double(value)
    var bin = 0
    var step = 128
    while step > 0 {
      bin &+= thresholds[bin &+ step &- 1] < value ? step : 0
      step /= 2
    }
    return UInt8(truncatingIfNeeded: bin)
  }

  private static func thresholds(
    _ values: [Float], _ weights: [Double]?, _ maxBins: Int
  ) -> [Double] {
    var order = values.indices.map { UInt32($0) }
    var keys = values.map { ~ScoreKey.key($0) }
    radixSort(&keys, carrying: &order)
    let sorted = keys.map { ScoreKey.score(~$0) }
    let distinct = distinctValues(sorted)
    let cuts: [Double]
    if distinct.count <= maxBins {
      cuts = zip(distinct, distinct.dropFirst()).map { ($0 + $1) / 2 }
    } else if let weights {
      cuts = weightedQuantiles(sorted, order.map { weights[Int($0)] }, maxBins)
    } else {
      cuts = quantiles(sorted, maxBins)
    }
    // Infinity is left for the split that puts all values there are to one side.
    return distinctValues(cuts).map { min($0, 1e300) }
  }

  /// The quantiles at 1/parts, ..., by numpy's `averaged_inverted_cdf`, rounded as it rounds.
  private static func quantiles(_ sorted: [Double], _ parts: Int) -> [Double] {
    let step = 100 / Double(parts)
    return (1..<parts).map { k in
      let place = Double(sorted.count) * (Double(k) * step / 100) - 1
      let below = place.rounded(.down)
      let next = min(max(Int(below) + 1, 0), sorted.count - 1)
      if place != below { return sorted[next] }
      let previous = sorted[max(Int(below), 0)]
      return sorted[next] - (sorted[next] - previous) * 0.5
    }
  }

  /// The same of weighted values, by scikit-learn's `_weighted_percentile`.
  private static func weightedQuantiles(
    _ sorted: [Double], _ weights: [Double], _ parts: Int
  ) -> [Double] {
    var sum = 0.0
    let sums = weights.map { weight in
      sum += weight
      return sum
    }
    let step = 100 / Double(parts)
    var place = 0
    return (1..<parts).map { k in
      let wanted = Double(k) * step / 100 * sum
      while place < sums.count - 1 && sums[place] < wanted { place += 1 }
      if sums[place] - wanted > 2.220446049250313e-16 { return sorted[place] }
      return (sorted[place] + sorted[min(place + 1, sorted.count - 1)]) / 2
    }
  }

  private static func distinctValues(_ sorted: [Double]) -> [Double] {
    var distinct: [Double] = []
    for value in sorted where distinct.last != value { distinct.append(value) }
    return distinct
  }
}
