import Neural

/// A linear model of the log-odds, solved to the last digits: scikit-learn's
/// `LogisticRegression` for two classes.
///
/// With weights `s` of the examples, it minimises
///
///     C * sum of s_i * log loss_i + (w_1^2 + ... + w_d^2) / 2
///
/// over the coefficients `w` and the intercept, which is not penalised. The function is convex, so
/// there is one answer; Newton's method finds it, where scikit-learn's default stops at a gradient
/// of 1e-4.
///
///     let x = Matrix([[-2], [-1], [1], [2]])
///     let model = try LogisticRegression(x, labels: [0, 0, 1, 1])
///     model.coefficients[0]  // 1.0066
///     model.intercept  // 0.0
///
/// Complexity: O(rows * columns^2) for each of about ten iterations.
public struct LogisticRegression: Equatable, Sendable {
  /// What a unit of each feature adds to the log-odds.
  public let coefficients: [Double]

  /// The log-odds where all features are 0.
  public let intercept: Double

  /// How many steps the solver took.
  public let iterations: Int

  /// A model from its numbers.
  public init(coefficients: [Double], intercept: Double) {
    self.coefficients = coefficients
    self.intercept = intercept
    iterations = 0
  }

  /// Learns from examples.
  ///
  /// - Parameters:
  ///   - x: A row for each example, a column for each feature; standardise them if the penalty is
  ///     to treat features alike.
  ///   - labels: 0 or 1 for each row.
  ///   - c: How much the data count against the penalty, C above; infinity switches it off.
  ///   - classWeight: How much the classes count; `balanced` counts examples by their weights.
  ///   - sampleWeights: A weight of 0 or more for each row, 1 for nil.
  ///   - tolerance: The largest derivative, of the above divided by `C` and the sum of weights, to
  ///     rest at.
  ///   - maxIterations: How many steps to take at most.
  /// - Throws: `ModelError` for features that are not finite, a class that is missing or without
  ///   weight, no examples, and where the solver does not come to rest: classes that a line
  ///   divides have no best coefficients without a penalty.
  public init(
    _ x: Matrix, labels: [Int], c: Double = 1, classWeight: ClassWeight = .none,
    sampleWeights: [Double]? = nil, tolerance: Double = 1e-10, maxIterations: Int = 100
  ) throws(ModelError) {
    let weights = try trainingWeights(x, labels, 2, c, classWeight, sampleWeights)
    let objective = LogisticObjective(x, labels: labels, weights: weights, c: c)
    let solution = try minimum(
      of: objective, tolerance: tolerance, maxIterations: maxIterations)
    coefficients = Array(solution.point.dropLast())
    intercept = solution.point[x.columns]
    iterations = solution.iterations
  }

  /// The log-odds of each row, scikit-learn's `decision_function`: `w . x + intercept`.
  public func scores(_ x: Matrix) -> [Double] {
    requireColumns(x, coefficients.count)
    return (0..<x.rows).map { row in
      var sum = 0.0
      for j in 0..<x.columns { sum += coefficients[j] * Double(x.elements[row * x.columns + j]) }
      return sum + intercept
    }
  }

  /// The probability of class 1 for each row, `sigmoid(score)`.
  public func probabilities(_ x: Matrix) -> [Double] {
    scores(x).map { Double.sigmoid($0) }
  }
}

/// Checks what a logistic regression learns from, and returns the weights of the examples.
func trainingWeights(
  _ x: Matrix, _ labels: [Int], _ classes: Int, _ c: Double, _ classWeight: ClassWeight,
  _ own: [Double]?
) throws(ModelError) -> [Double] {
  require(c > 0, "C is above 0, not \(c)")
  try checkClasses(x, labels, classes: classes)
  try checkFinite(x)
  return try classWeight.weights(of: labels, classes: classes, own: own, counting: own)
}
