import Imbalance
import Neural
import Testing

@Suite("Logistic regression")
struct LogisticRegressionTests {
  private let x = Matrix([[-2, 1], [-1, 0], [1, 3], [2, -1], [0.5, 0.25], [-0.5, 2]])
  private let labels = [0, 0, 1, 1, 0, 1]

  /// What is minimised, written plainly.
  private func objective(_ point: [Double], _ weights: [Double], c: Double) -> Double {
    let losses = x.rowIndices.map { i in
      let z = point[2] + point[0] * Double(x[i, 0]) + point[1] * Double(x[i, 1])
      return weights[i] * (softplus(z) - Double(labels[i]) * z)
    }
    return c * losses.reduce(0, +) + (point[0] * point[0] + point[1] * point[1]) / 2
  }

  @Test(arguments: [0.01, 1, 1000])
  func restsWhereTheDerivativesAreZero(c: Double) throws {
    let weights = [1, 2, 0.5, 1, 0, 3]
    let model = try LogisticRegression(x, labels: labels, c: c, sampleWeights: weights)
    let gradient = numericalGradient(at: model.coefficients + [model.intercept]) {
      objective($0, weights, c: c)
    }
    #expect(gradient.allSatisfy { abs($0) < 1e-7 * max(1, c) })
  }

  @Test func weightsAreRepetitions() throws {
    let weighted = try LogisticRegression(
      x, labels: labels, sampleWeights: [1, 2, 1, 3, 1, 1])
    let rows = [0, 1, 1, 2, 3, 3, 3, 4, 5]
    let repeated = try LogisticRegression(
      x.selecting(rows: rows), labels: rows.map { labels[$0] })
    #expect(areClose(weighted.coefficients, repeated.coefficients, 1e-10))
    #expect(isClose(weighted.intercept, repeated.intercept, 1e-10))
  }

  @Test func twoClassesAreTheSoftmaxOfHalfTheWeights() throws {
    // Two sets of coefficients, v and -v, cost half of what w = 2v does.
    let binary = try LogisticRegression(x, labels: labels, c: 2)
    let several = try MultinomialLogisticRegression(x, labels: labels, c: 1)
    for j in 0..<2 {
      #expect(isClose(2 * several.coefficients[1][j], binary.coefficients[j], 1e-9))
    }
    #expect(isClose(several.intercepts[1] * 2, binary.intercept, 1e-9))
    let positive = several.probabilities(x).map { $0[1] }
    #expect(areClose(positive, binary.probabilities(x), 1e-9))
  }

  @Test func columnsThatRepeatEachOtherShare() throws {
    let once = Matrix([[1], [2], [3], [4], [5]])
    let twice = Matrix([[1, 1], [2, 2], [3, 3], [4, 4], [5, 5]])
    let labels = [0, 1, 0, 1, 1]
    let model = try LogisticRegression(twice, labels: labels, c: .infinity)
    let single = try LogisticRegression(once, labels: labels, c: .infinity)
    let sum = model.coefficients[0] + model.coefficients[1]
    #expect(isClose(sum, single.coefficients[0], 1e-8))
    let penalised = try LogisticRegression(twice, labels: labels)
    #expect(isClose(penalised.coefficients[0], penalised.coefficients[1], 1e-12))
  }

  @Test func anAlwaysEqualColumnGetsNothing() throws {
    let model = try LogisticRegression(Matrix([[0, 1], [0, 2], [0, 1.5]]), labels: [0, 1, 1])
    #expect(model.coefficients[0] == 0)
  }

  @Test func classesThatALineDividesHaveNoBestCoefficients() throws {
    let apart = Matrix([[-1], [1]])
    #expect(throws: ModelError.self) {
      try LogisticRegression(apart, labels: [0, 1], c: .infinity, maxIterations: 10)
    }
    let model = try LogisticRegression(apart, labels: [0, 1], c: .infinity)
    #expect(model.coefficients[0] > 20)
  }

  @Test func hugeFeaturesAreNoTrouble() throws {
    let huge = Matrix([[1e9], [3e9], [2e9], [4e9]])
    let model = try LogisticRegression(huge, labels: [0, 1, 1, 0], c: 1e-6)
    #expect(model.coefficients[0].isFinite && model.intercept.isFinite)
  }

  @Test func theExampleIsTrue() throws {
    let x = Matrix([[-2], [-1], [1], [2]])
    let model = try LogisticRegression(x, labels: [0, 0, 1, 1])
    #expect(isClose(model.coefficients[0], 1.0066, 1e-4) && abs(model.intercept) < 1e-12)
  }
}

extension Matrix {
  fileprivate var rowIndices: Range<Int> { 0..<rows }
}
