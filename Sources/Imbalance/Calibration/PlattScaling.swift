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
  /// - Throws: `CalibrationError.noExamples`, `.scoreNotFinite` or `.oneClassOnly`.
  /// - Complexity: Some ten passes over the scores.
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public init<T: Scalar>(fitting scores: [T], labels: [Int]) throws(CalibrationError) {
    requireLabels(scores.count, labels.count)
    let scores = try finiteScores(scores)
    let counts = classCounts(labels, classes: 2)
    if counts[0] == 0 || counts[1] == 0 { throw .oneClassOnly(label: labels[0]) }
    let high = (Double(counts[1]) + 1) / (Double(counts[1]) + 2)
    let low = 1 / (Double(counts[0]) + 2)
    let targets = labels.map { $0 == 1 ? high : low }
    // Scores of mean 0 and deviation 1 make Newton's equations well conditioned.
    let mean = scores.reduce(0, +) / Double(scores.count)
    let square = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (square / Double(scores.count)).squareRoot()
    let centred = scores.map { deviation > 0 ? ($0 - mean) / deviation : 0 }
    let line = PlattScaling.fit(centred, targets)
    slope = deviation > 0 ? line.slope / deviation : 0
    intercept = line.intercept - slope * mean
  }

  /// The probability of a score.
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public func callAsFunction<T: Scalar>(_ score: T) -> T {
    T(Double.sigmoid(slope * Double(score) + intercept))
  }

  /// Newton's method on the cross entropy, each step halved until it does not raise the loss.
  private static func fit(_ scores: [Double], _ targets: [Double]) -> PlattScaling {
    let share = targets.reduce(0, +) / Double(targets.count)
    var line = PlattScaling(slope: 0, intercept: Double.logit(share))
    var loss = line.loss(scores, targets)
    for _ in 0..<100 {
      var step = line.step(scores, targets)
      var next = line.moved(by: step)
      var nextLoss = next.loss(scores, targets)
      for _ in 0..<60 where nextLoss > loss {
        step = (step.slope / 2, step.intercept / 2)
        next = line.moved(by: step)
        nextLoss = next.loss(scores, targets)
      }
      if nextLoss > loss { break }
      (line, loss) = (next, nextLoss)
      if max(step.slope.magnitude, step.intercept.magnitude) < 1e-14 { break }
    }
    return line
  }

  private func moved(by step: (slope: Double, intercept: Double)) -> PlattScaling {
    PlattScaling(slope: slope - step.slope, intercept: intercept - step.intercept)
  }

  private func loss(_ scores: [Double], _ targets: [Double]) -> Double {
    var sum = 0.0
    for row in 0..<scores.count {
      let terms = LogisticTerms(slope * scores[row] + intercept)
      sum += targets[row] * terms.minusLogP + (1 - targets[row]) * terms.minusLogQ
    }
    return sum
  }

  /// The inverse of the second derivatives times the first.
  private func step(
    _ scores: [Double], _ targets: [Double]
  ) -> (slope: Double, intercept: Double) {
    var first = (slope: 0.0, intercept: 0.0)
    var second = (slope: 0.0, both: 0.0, intercept: 0.0)
    for row in 0..<scores.count {
      let terms = LogisticTerms(slope * scores[row] + intercept)
      let error = (1 - targets[row]) * terms.p - targets[row] * terms.q
      let spread = terms.p * terms.q
      first.slope += error * scores[row]
      first.intercept += error
      second.slope += spread * scores[row] * scores[row]
      second.both += spread * scores[row]
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
