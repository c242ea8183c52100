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
  ///     try IsotonicRegression(fitting: [1.0, 2, 3, 5], labels: [0, 1, 0, 1]).probabilities
  ///     // [0, 0.5, 0.5, 1]
  ///
  /// - Parameters:
  ///   - scores: One for each example.
  ///   - labels: 1 for a positive, 0 for a negative.
  ///   - sampleWeight: How much each example counts; nil for all alike.
  /// - Throws: `CalibrationError.noExamples`, or `.scoreNotFinite` or `.notAWeight` with the row.
  /// - Complexity: O(n).
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public init<T: Scalar>(
    fitting scores: [T], labels: [Int], sampleWeight: [Double]? = nil
  ) throws(CalibrationError) {
    for row in 0..<labels.count {
      require(
        labels[row] == 0 || labels[row] == 1,
        "label \(labels[row]) in row \(row): a label must be 0 or 1")
    }
    try self.init(
      fitting: scores, targets: labels.map { Double($0) }, sampleWeight: sampleWeight)
  }

  /// The rising curve nearest to any targets, in the sense of least squares.
  ///
  /// Examples of weight 0 are left out.
  ///
  /// - Throws: `CalibrationError.noExamples`, or `.scoreNotFinite`, `.targetNotFinite` or
  ///   `.notAWeight` with the row.
  /// - Complexity: O(n).
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public init<T: Scalar>(
    fitting scores: [T], targets: [Double], sampleWeight: [Double]? = nil
  ) throws(CalibrationError) {
    requireLabels(scores.count, targets.count)
    let x = try finiteScores(scores)
    let weights = try finiteWeights(sampleWeight, x.count)
    for row in 0..<x.count where !targets[row].isFinite { throw .targetNotFinite(row: row) }
    var corners: [Double] = []
    var heights: [Double] = []
    for step in IsotonicRegression.steps(x, targets, weights) {
      corners.append(step.first)
      heights.append(step.height)
      if step.last == step.first { continue }
      corners.append(step.last)
      heights.append(step.height)
    }
    if corners.isEmpty { throw .noExamples }
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

  /// Neighbouring examples that get one height.
  private struct Step {
    let first: Double
    var last: Double
    /// The sum of the weights times the targets; exact for labels without weights.
    var sum: Double
    var mass: Double

    var height: Double { sum / mass }

    /// Whether this step is at least as high as `other`.
    func isAsHigh(as other: Step) -> Bool { sum * other.mass >= other.sum * mass }

    mutating func absorb(_ other: Step) {
      last = other.last
      sum += other.sum
      mass += other.mass
    }
  }

  /// The steps from left to right; a step that is not higher than the one before is pooled with it.
  private static func steps(
    _ scores: [Double], _ targets: [Double], _ weights: [Double]
  ) -> [Step] {
    let order = rowsByFallingScore(scores).reversed().filter { weights[$0] > 0 }
    var steps: [Step] = []
    var place = 0
    while place < order.count {
      let score = scores[order[place]]
      var step = Step(first: score, last: score, sum: 0, mass: 0)
      while place < order.count && scores[order[place]] == score {
        step.sum += weights[order[place]] * targets[order[place]]
        step.mass += weights[order[place]]
        place += 1
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
