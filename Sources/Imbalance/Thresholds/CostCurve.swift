import Neural

/// What a ranking costs at best for every mixture of prevalence and costs (Drummond and Holte,
/// 2006).
///
/// The horizontal axis is the probability cost `pi c_FN / (pi c_FN + (1 - pi) c_FP)`, the share of
/// the positives in what everything being wrong would cost; the vertical one the cost over that
/// of everything being wrong. The best threshold changes along the curve, which is made of straight
/// lines between the corners kept here.
public struct CostCurve: Sendable, Equatable {
  /// The probability costs of the corners, from 0 to 1.
  public let probabilityCosts: [Double]

  /// The normalised costs at the corners, from 0 to 1; never above the lower of the two trivial
  /// decisions, `min(pc, 1 - pc)`.
  public let normalizedCosts: [Double]

  /// The best threshold from each corner to the next; one fewer than the corners.
  public let thresholds: [Double]

  /// The cost at a probability cost from 0 to 1, in O(log corners).
  public func callAsFunction(_ probabilityCost: Double) -> Double {
    require(
      probabilityCost >= 0 && probabilityCost <= 1,
      "a probability cost of \(probabilityCost): give 0 to 1")
    let above = max(1, place(of: probabilityCost, in: probabilityCosts))
    let width = probabilityCosts[above] - probabilityCosts[above - 1]
    if width == 0 { return normalizedCosts[above] }
    let share = (probabilityCost - probabilityCosts[above - 1]) / width
    return normalizedCosts[above - 1]
      + share * (normalizedCosts[above] - normalizedCosts[above - 1])
  }

  /// The mean cost when every probability cost is as likely; doing nothing clever costs 0.25.
  public var area: Double { trapezoidalArea(x: probabilityCosts, y: normalizedCosts) }
}

extension ErrorCosts {
  /// Where a prevalence and these costs lie on a ``CostCurve``:
  /// `pi c_FN / (pi c_FN + (1 - pi) c_FP)`.
  ///
  ///     ErrorCosts(falseNegative: 999, falsePositive: 1).probabilityCost(prevalence: 0.001)  // 0.5
  public func probabilityCost(prevalence: Double) -> Double {
    require(
      prevalence > 0 && prevalence < 1,
      "a prevalence of \(prevalence): it must lie between 0 and 1, ends excluded")
    let misses = prevalence * falseNegative
    return misses / (misses + (1 - prevalence) * falsePositive)
  }
}

extension RankedScores {
  /// The corners of the ROC curve that some costs make the best thresholds: its convex hull
  /// (Provost and Fawcett, 2001).
  ///
  /// - Throws: `MetricError.oneClassOnly` when a class is missing.
  /// - Complexity: O(distinct scores).
  public func rocConvexHull() throws(MetricError) -> ROCCurve {
    try requireBothClasses()
    let hull = hullGroups
    return ROCCurve(
      falsePositiveRates: hull.map { Double(misses($0)) / Double(negatives) },
      truePositiveRates: hull.map { Double(hits($0)) / Double(positives) },
      thresholds: hull.map { $0 == 0 ? .infinity : thresholds[$0 - 1] })
  }

  /// The cost curve of the ranking.
  ///
  ///     let ranked = try RankedScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
  ///     try ranked.costCurve()(0.5)  // 0.25
  ///
  /// - Throws: `MetricError.oneClassOnly` when a class is missing.
  /// - Complexity: O(distinct scores).
  public func costCurve() throws(MetricError) -> CostCurve {
    let hull = try rocConvexHull()
    var x = [0.0]
    var y = [hull.falsePositiveRates[0]]
    for corner in 1..<hull.thresholds.count {
      let rise = hull.truePositiveRates[corner] - hull.truePositiveRates[corner - 1]
      let run = hull.falsePositiveRates[corner] - hull.falsePositiveRates[corner - 1]
      let crossing = run / (run + rise)
      x.append(crossing)
      y.append(
        (1 - hull.truePositiveRates[corner]) * crossing
          + hull.falsePositiveRates[corner] * (1 - crossing))
    }
    x.append(1)
    y.append(1 - hull.truePositiveRates[hull.thresholds.count - 1])
    return CostCurve(probabilityCosts: x, normalizedCosts: y, thresholds: hull.thresholds)
  }

  private func hits(_ groups: Int) -> Int { groups == 0 ? 0 : truePositives[groups - 1] }

  private func misses(_ groups: Int) -> Int { groups == 0 ? 0 : falsePositives[groups - 1] }

  /// How many groups are called positive at each corner of the hull, from none to all.
  private var hullGroups: [Int] {
    var hull: [Int] = []
    for group in 0...thresholds.count {
      while hull.count > 1, !turnsRight(hull[hull.count - 2], hull[hull.count - 1], group) {
        hull.removeLast()
      }
      hull.append(group)
    }
    return hull
  }

  /// Whether the way over the three points bends to the right, so that the middle one is a corner.
  private func turnsRight(_ first: Int, _ middle: Int, _ last: Int) -> Bool {
    let rise = (hits(middle) - hits(first)) * (misses(last) - misses(middle))
    let run = (misses(middle) - misses(first)) * (hits(last) - hits(middle))
    return rise > run
  }
}
