import Neural

/// A logistic curve that turns scores into probabilities, fitted to examples the model was not
/// trained on: `sigmoid(slope * score + intercept)` (Platt, 1999).
///
/// Fitted by maximum likelihood not to 0 and 1 but to Platt's targets,
/// `(n_pos + 1) / (n_pos + 2)` for positives and `1 / (n_neg + 2)` for negatives, which keeps the
/// slope finite where a score separates the classes. scikit-learn's `method="sigmoid"`.
public struct PlattScaling: Sendable, Equatable {
  /// By how much the logit grows with the score; negative if high scores speak for negatives.
  public let slope: Double

  /// The logit at a score of 0.
  public let intercept: Double

  /// A curve of known slope and intercept.
  public init(slope: Double, intercept: Double) {
    self.slope = slope
    self.intercept = intercept
  }

  /// The curve for scores of any scale and their labels, 0 or 1.
  ///
  /// Scores that are all equal get slope 0.
  ///
  ///     let line = try PlattScaling(fitting: [-1.0, -1, 1, 1], labels: [0, 0, 1, 1])
  ///     line(1.0)  // 0.75
  ///
  /// - Parameters:
  ///   - scores: One for each example.
  ///   - labels: 1 for a positive, 0 for a negative.
  ///   - sampleWeight: How much each example counts, also in Platt's targets; nil for all alike.
  /// - Throws: `CalibrationError.noExamples`, `.oneClassOnly`, or `.scoreNotFinite` or
  ///   `.notAWeight` with the row.
  /// - Complexity: Some ten passes over the scores.
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public init<T: Scalar>(
    fitting scores: [T], labels: [Int], sampleWeight: [Double]? = nil
  ) throws(CalibrationError) {
    requireLabels(scores.count, labels.count)
    let scores = try finiteScores(scores)
    let weights = try finiteWeights(sampleWeight, scores.count)
    var masses = [0.0, 0.0]
    for row in 0..<labels.count {
      requireTarget(labels[row], row, 2)
      masses[labels[row]] += weights[row]
    }
    if masses[0] == 0 && masses[1] == 0 { throw .noExamples }
    if masses[0] == 0 || masses[1] == 0 { throw .oneClassOnly(label: masses[0] == 0 ? 1 : 0) }
    let high = (masses[1] + 1) / (masses[1] + 2)
    let low = 1 / (masses[0] + 2)
    let targets = labels.map { $0 == 1 ? high : low }
    // Scores of mean 0 and deviation 1 make Newton's equations well conditioned.
    let mean = scores.reduce(0, +) / Double(scores.count)
    let square = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (square / Double(scores.count)).squareRoot()
    let centred = scores.map { deviation > 0 ? ($0 - mean) / deviation : 0 }
    let examples = Examples(scores: centred, targets: targets, weights: weights)
    let line = PlattScaling.fit(examples)
    slope = deviation > 0 ? line.slope / deviation : 0
    intercept = line.intercept - slope * mean
  }

  /// The probability of a score.
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public func callAsFunction<T: Scalar>(_ score: T) -> T {
    T(Double.sigmoid(slope * Double(score) + intercept))
  }

  /// What the curve is fitted to.
  private struct Examples {
    let scores: [Double]
    let targets: [Double]
    let weights: [Double]

    var meanTarget: Double {
      var sum = 0.0
      for row in 0..<targets.count { sum += weights[row] * targets[row] }
      return sum / weights.reduce(0, +)
    }
  }

  /// Newton's method on the cross entropy, each step halved until it does not raise the loss by more
  /// than rounding can.
  private static func fit(_ examples: Examples) -> PlattScaling {
    var line = PlattScaling(slope: 0, intercept: Double.logit(examples.meanTarget))
    var loss = line.loss(examples)
    for _ in 0..<100 {
      var step = line.step(examples)
      var next = line.moved(by: step)
      var nextLoss = next.loss(examples)
      let most = loss * (1 + 1e-12)
      for _ in 0..<60 where nextLoss > most {
        step = (step.slope / 2, step.intercept / 2)
        next = line.moved(by: step)
        nextLoss = next.loss(examples)
      }
      if nextLoss > most { break }
      (line, loss) = (next, nextLoss)
      if max(step.slope.magnitude, step.intercept.magnitude) < 1e-10 { break }
    }
    return line
  }

  private func moved(by step: (slope: Double, intercept: Double)) -> PlattScaling {
    PlattScaling(slope: slope - step.slope, intercept: intercept - step.intercept)
  }

  private func loss(_ examples: Examples) -> Double {
    var sum = 0.0
    for row in 0..<examples.scores.count {
      let terms = LogisticTerms(slope * examples.scores[row] + intercept)
      let target = examples.targets[row]
      sum +=
        examples.weights[row] * (target * terms.minusLogP + (1 - target) * terms.minusLogQ)
    }
    return sum
  }

  /// The inverse of the second derivatives times the first.
  private func step(_ examples: Examples) -> (slope: Double, intercept: Double) {
    var first = (slope: 0.0, intercept: 0.0)
    var second = (slope: 0.0, both: 0.0, intercept: 0.0)
    for row in 0..<examples.scores.count {
      let score = examples.scores[row]
      let target = examples.targets[row]
      let terms = LogisticTerms(slope * score + intercept)
      let error = examples.weights[row] * ((1 - target) * terms.p - target * terms.q)
      let spread = examples.weights[row] * terms.p * terms.q
      first.slope += error * score
      first.intercept += error
      second.slope += spread * score * score
      second.both += spread * score
      second.intercept += spread
    }
    let determinant = second.slope * second.intercept - second.both * second.both
    if !(determinant > 0) { return (0, first.intercept / second.intercept) }
    return (
      (first.slope * second.intercept - first.intercept * second.both) / determinant,
      (first.intercept * second.slope - first.slope * second.both) / determinant
    )
  }
}
