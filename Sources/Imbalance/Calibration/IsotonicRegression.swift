import Neural

/// The rising step curve nearest to the labels, by pooling adjacent violators (Ayer et al., 1955),
/// read between its corners along straight lines.
///
/// scikit-learn's `IsotonicRegression(out_of_bounds="clip")`. It turns scores of any scale into
/// probabilities and asks only that they rank well; it needs many positives, overfits few, and
/// makes ties of scores that differ.
public struct IsotonicRegression: Sendable, Equatable {
  /// The scores of the curve's corners, ascending.
  public let scores: [Double]

  /// The curve's height at each corner, never falling.
  public let probabilities: [Double]

  /// The curve through scores and their labels, 0 or 1.
  ///
  /// - Throws: `CalibrationError.noExamples` or `.scoreNotFinite`.
  /// - Complexity: O(n log n).
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public init<T: Scalar>(fitting scores: [T], labels: [Int]) throws(CalibrationError) {
    requireLabels(scores.count, labels.count)
    let scores = try finiteScores(scores)
    for row in 0..<labels.count {
      require(
        labels[row] == 0 || labels[row] == 1,
        "label \(labels[row]) in row \(row): a label must be 0 or 1")
    }
    var corners: [Double] = []
    var heights: [Double] = []
    for step in IsotonicRegression.steps(scores, labels) {
      corners.append(step.first)
      heights.append(step.share)
      if step.last == step.first { continue }
      corners.append(step.last)
      heights.append(step.share)
    }
    self.scores = corners
    probabilities = heights
  }

  /// The curve's height at a score; beyond its ends, that of the nearest end.
  ///
  /// - Complexity: O(log n).
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public func callAsFunction<T: Scalar>(_ score: T) -> T {
    let x = Double(score)
    var low = 0
    var high = scores.count
    while low < high {
      let middle = (low + high) / 2
      if scores[middle] < x { low = middle + 1 } else { high = middle }
    }
    if low == scores.count { return T(probabilities[low - 1]) }
    if low == 0 || scores[low] == x { return T(probabilities[low]) }
    let share = (x - scores[low - 1]) / (scores[low] - scores[low - 1])
    let rise = probabilities[low] - probabilities[low - 1]
    return T(probabilities[low - 1] + share * rise)
  }

  /// Neighbouring examples that get one probability.
  private struct Step {
    let first: Double
    var last: Double
    var positives: Int
    var count: Int

    var share: Double { Double(positives) / Double(count) }

    /// Whether this step is at least as high as `other`, compared without rounding.
    func isAsHigh(as other: Step) -> Bool {
      Int64(positives) * Int64(other.count) >= Int64(other.positives) * Int64(count)
    }

    mutating func absorb(_ other: Step) {
      last = other.last
      positives += other.positives
      count += other.count
    }
  }

  /// The steps from left to right; a step that is not higher than the one before is pooled with it.
  private static func steps(_ scores: [Double], _ labels: [Int]) -> [Step] {
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    var steps: [Step] = []
    var row = 0
    while row < order.count {
      let score = scores[order[row]]
      var step = Step(first: score, last: score, positives: 0, count: 0)
      while row < order.count && scores[order[row]] == score {
        step.positives += labels[order[row]]
        step.count += 1
        row += 1
      }
      while let before = steps.last, before.isAsHigh(as: step) {
        steps.removeLast()
        var pooled = before
        pooled.absorb(step)
        step = pooled
      }
      steps.append(step)
    }
    return steps
  }
}
