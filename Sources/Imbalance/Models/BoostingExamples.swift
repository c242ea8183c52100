import Neural

/// What boosting learns from or stops by.
struct BoostingExamples {
  var x: Matrix
  var labels: [Int]
  /// nil where all examples count the same.
  var weights: [Double]?

  init(_ x: Matrix, _ labels: [Int], _ weights: [Double]?) {
    self.x = x
    self.labels = labels
    self.weights = weights
  }

  /// The log-odds of the share of positives.
  var baseline: Double {
    var (positives, all) = (0.0, 0.0)
    for row in 0..<labels.count {
      let weight = weights?[row] ?? 1
      all += weight
      if labels[row] == 1 { positives += weight }
    }
    return Double.logit(positives / all)
  }

  /// The mean log loss by weights.
  func loss(_ scores: [Double]) -> Double {
    var (sum, all) = (0.0, 0.0)
    for row in 0..<labels.count {
      let weight = weights?[row] ?? 1
      sum += weight * (Double.softplus(scores[row]) - Double(labels[row]) * scores[row])
      all += weight
    }
    return sum / all
  }

  /// The gradient `p - y` and the hessian `p (1 - p)` of each example, times its weight.
  func steps(_ scores: [Double]) -> [SIMD2<Float>] {
    labels.indices.map { row in
      let odds = Double.exp(-scores[row])
      let isPositive = labels[row] == 1
      let weight = weights?[row] ?? 1
      // Below -37 the probability is the odds to the last bit, and this keeps them from overflow.
      if scores[row] <= -37 {
        let p = Double.exp(scores[row])
        return SIMD2(Float((isPositive ? p - 1 : p) * weight), Float(p * weight))
      }
      let sum = 1 + odds
      let gradient = (isPositive ? -odds : 1) / sum
      return SIMD2(Float(gradient * weight), Float(odds / (sum * sum) * weight))
    }
  }

  /// Keeps a share of each class apart.
  func divided(
    _ share: Double, using source: inout RandomSource
  ) throws(ModelError) -> (BoostingExamples, BoostingExamples) {
    let split: Split
    do throws(LabelError) {
      split = try stratifiedSplit(labels: labels, testShare: share, using: &source)
    } catch {
      throw .labels(error)
    }
    return (selecting(split.train), selecting(split.test))
  }

  private func selecting(_ rows: [Int]) -> BoostingExamples {
    BoostingExamples(
      x.selecting(rows: rows), rows.map { labels[$0] },
      weights.map { weights in rows.map { weights[$0] } })
  }
}
