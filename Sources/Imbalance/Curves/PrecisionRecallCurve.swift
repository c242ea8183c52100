import Neural

/// Precision and recall at every threshold.
///
/// Ordered as scikit-learn's `precision_recall_curve`: thresholds ascend, so recall falls from 1,
/// and a last point (precision 1, recall 0) without a threshold closes the curve. Where nothing is
/// positive, recall is 1 throughout (scikit-learn's convention).
public struct PrecisionRecallCurve: Sendable, Equatable {
  /// The precision at each threshold, then 1.
  public let precision: [Double]

  /// The recall at each threshold, then 0.
  public let recall: [Double]

  /// The distinct scores, ascending; one fewer than the points.
  public let thresholds: [Double]
}

extension PrecisionRecallCurve {
  /// The curve of ranked counts or weights, the highest threshold first.
  init<Mass>(thresholds: [Double], hits: [Mass], misses: [Mass], mass: (Mass) -> Double) {
    let all = mass(hits[hits.count - 1])
    var precision: [Double] = []
    var recall: [Double] = []
    precision.reserveCapacity(thresholds.count + 1)
    recall.reserveCapacity(thresholds.count + 1)
    for group in (0..<thresholds.count).reversed() {
      let found = mass(hits[group])
      precision.append(found / (found + mass(misses[group])))
      recall.append(all == 0 ? 1 : found / all)
    }
    precision.append(1)
    recall.append(0)
    self.init(precision: precision, recall: recall, thresholds: thresholds.reversed())
  }
}

extension RankedScores {
  /// The precision-recall curve of the ranking, in O(distinct scores).
  public var precisionRecallCurve: PrecisionRecallCurve {
    PrecisionRecallCurve(
      thresholds: thresholds, hits: truePositives, misses: falsePositives
    ) { Double($0) }
  }

  /// The area under straight lines between the points of the precision-recall curve.
  ///
  /// Here to show what is wrong with it: precision is not linear in recall, and a constant score
  /// is given (1 + prevalence) / 2. Use ``averagePrecision``.
  public var trapezoidalPRArea: Double {
    let curve = precisionRecallCurve
    return trapezoidalArea(x: curve.recall, y: curve.precision)
  }
}

/// The precision-recall curve of `scores`; see ``PrecisionRecallCurve``.
///
///     try precisionRecallCurve(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1]).precision
///     // [0.5, 0.6667, 0.5, 1, 1]
///
/// - Throws: `MetricError` when there are no examples or a score is not finite.
@_specialize(where Score == Float)
@_specialize(where Score == Double)
public func precisionRecallCurve<Score: Scalar>(
  scores: [Score], labels: [Int]
) throws(MetricError) -> PrecisionRecallCurve {
  try RankedScores(scores: scores, labels: labels).precisionRecallCurve
}

/// The area under the straight lines through the points (x, y), as scikit-learn's `auc`.
///
///     trapezoidalArea(x: [0, 0.5, 1], y: [0, 1, 1])  // 0.75
///
/// - Parameters:
///   - x: Ascending or descending throughout.
///   - y: As many as `x`.
public func trapezoidalArea(x: [Double], y: [Double]) -> Double {
  require(
    x.count == y.count && x.count >= 2,
    "\(x.count) x with \(y.count) y: an area needs two points or more, as many x as y")
  let direction: Double = x[x.count - 1] >= x[0] ? 1 : -1
  var area = 0.0
  for point in 1..<x.count {
    let width = (x[point] - x[point - 1]) * direction
    require(width >= 0, "x turns back at point \(point): it must only rise or only fall")
    area += width * (y[point] + y[point - 1]) / 2
  }
  return area
}
