import Neural

/// How often what was given a probability really happens, bin by bin.
public struct CalibrationCurve: Sendable, Equatable {
  /// The mean probability in each bin.
  public let meanProbability: [Double]

  /// The share of positives in each bin.
  public let positiveShare: [Double]

  /// How many examples each bin has.
  public let counts: [Int]
}

/// How probabilities are put into bins.
public enum CalibrationBins: Sendable, Equatable {
  /// So many bins of equal width between 0 and 1.
  case uniform(Int)
  /// So many bins with about as many examples each; rare positives need these.
  case quantile(Int)

  var count: Int {
    switch self {
    case .uniform(let count), .quantile(let count): count
    }
  }
}

/// The calibration curve, as scikit-learn's `calibration_curve`; empty bins are left out.
///
///     try calibrationCurve(
///       probabilities: [0.1, 0.2, 0.8, 0.9], labels: [0, 0, 1, 1], bins: .uniform(2)
///     ).positiveShare  // [0, 1]
///
/// - Parameters:
///   - probabilities: The probability of a positive for each example.
///   - labels: 1 for a positive, 0 for a negative.
///   - bins: How the probabilities are cut into bins.
/// - Throws: `MetricError.noExamples`, or `.notAProbability` with the first offending row.
/// - Complexity: O(n log bins), for quantile bins O(n log n).
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func calibrationCurve<Score: Scalar>(
  probabilities: [Score], labels: [Int], bins: CalibrationBins = .uniform(5)
) throws(MetricError) -> CalibrationCurve {
  let p = probabilities.map { Double($0) }
  _ = try meanScore(p, labels) { _, _ in 0 }
  let edges = innerEdges(bins, p)
  return calibrationCurve(p, labels, edges.count + 1) { place(of: $0, in: edges) }
}

/// The bins' inner edges, ascending; an edge belongs to the bin below it.
private func innerEdges(_ bins: CalibrationBins, _ p: [Double]) -> [Double] {
  require(bins.count > 0, "\(bins.count) bins: give 1 or more")
  let width = 1 / Double(bins.count)
  let shares = (1..<bins.count + 1).dropLast().map { Double($0) * width }
  switch bins {
  case .uniform: return shares
  case .quantile:
    let sorted = p.sorted()
    return shares.map { quantile(sorted, $0) }
  }
}

func calibrationCurve(
  _ p: [Double], _ labels: [Int], _ bins: Int, bin: (Double) -> Int
) -> CalibrationCurve {
  var sums = [Double](repeating: 0, count: bins)
  var positives = [Int](repeating: 0, count: bins)
  var counts = positives
  for row in 0..<p.count {
    let place = bin(p[row])
    sums[place] += p[row]
    positives[place] += labels[row]
    counts[place] += 1
  }
  let filled = (0..<bins).filter { counts[$0] > 0 }
  return CalibrationCurve(
    meanProbability: filled.map { sums[$0] / Double(counts[$0]) },
    positiveShare: filled.map { Double(positives[$0]) / Double(counts[$0]) },
    counts: filled.map { counts[$0] })
}
