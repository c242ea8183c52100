import Neural

/// A linear model of several classes' log-probabilities, solved to the last digits: scikit-learn's
/// `LogisticRegression` for more than two classes.
///
/// The probabilities of a row are the softmax of its classes' scores; what is minimised is that of
/// ``LogisticRegression``, with the log loss of the true class and the squares of all coefficients.
/// The intercepts are not penalised; only their differences matter, and they add up to 0.
///
///     let x = Matrix([[-2], [-1], [0], [1], [2], [3]])
///     let model = try MultinomialLogisticRegression(x, labels: [0, 0, 1, 1, 2, 2])
///     model.intercepts.reduce(0, +)  // 0.0, but for rounding
///
/// Complexity: O(rows * (classes * columns)^2) for each of about ten iterations.
public struct MultinomialLogisticRegression: Equatable, Sendable {
  /// For each class, what a unit of each feature adds to its score.
  public let coefficients: [[Double]]

  /// The score of each class where all features are 0.
  public let intercepts: [Double]

  /// How many steps the solver took.
  public let iterations: Int

  /// Learns from examples; the parameters are those of ``LogisticRegression``.
  ///
  /// - Parameters:
  ///   - x: A row for each example, a column for each feature.
  ///   - labels: A class for each row, from 0; the greatest says how many classes there are.
  ///   - c: How much the data count against the penalty; infinity switches it off.
  ///   - classWeight: How much the classes count; `balanced` counts examples by their weights.
  ///   - sampleWeights: A weight of 0 or more for each row, 1 for nil.
  ///   - tolerance: The largest derivative, of the function divided by C and the sum of weights,
  ///     to rest at.
  ///   - maxIterations: How many steps to take at most.
  /// - Throws: `ModelError` as ``LogisticRegression``.
  public init(
    _ x: Matrix, labels: [Int], c: Double = 1, classWeight: ClassWeight = .none,
    sampleWeights: [Double]? = nil, tolerance: Double = 1e-10, maxIterations: Int = 100
  ) throws(ModelError) {
    let classes = max((labels.max() ?? 0) + 1, 2)
    let weights = try trainingWeights(x, labels, classes, c, classWeight, sampleWeights)
    let objective = SoftmaxObjective(
      x, labels: labels, classes: classes, weights: weights, c: c)
    let solution = try minimum(
      of: objective, tolerance: tolerance, maxIterations: maxIterations)
    let width = x.columns + 1
    coefficients = (0..<classes).map {
      Array(solution.point[$0 * width..<$0 * width + x.columns])
    }
    intercepts = (0..<classes).map { solution.point[$0 * width + x.columns] }
    iterations = solution.iterations
  }

  /// The scores of each row, a column for each class.
  public func scores(_ x: Matrix) -> [[Double]] {
    requireColumns(x, coefficients[0].count)
    return (0..<x.rows).map { row in
      coefficients.indices.map { k in
        var sum = 0.0
        for j in 0..<x.columns {
          sum += coefficients[k][j] * Double(x.elements[row * x.columns + j])
        }
        return sum + intercepts[k]
      }
    }
  }

  /// The probabilities of each row's classes, the softmax of its scores.
  public func probabilities(_ x: Matrix) -> [[Double]] {
    scores(x).map { softmaxOf($0).probabilities }
  }
}

/// The softmax of some scores, and the logarithm of the sum of their exponentials.
func softmaxOf(_ scores: [Double]) -> (probabilities: [Double], logSum: Double) {
  let greatest = scores.reduce(-.infinity) { max($0, $1) }
  let powers = scores.map { Double.exp($0 - greatest) }
  let sum = powers.reduce(0, +)
  return (powers.map { $0 / sum }, greatest + Double.log(sum))
}
