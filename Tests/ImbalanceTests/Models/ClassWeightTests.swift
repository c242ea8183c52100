import Imbalance
import Neural
import Testing

@Suite("Class weights of models")
struct ClassWeightTests {
  private let x = Matrix([[0], [1], [2], [3], [1.5]])
  private let labels = [0, 0, 0, 1, 1]

  private func fitted(_ classWeight: ClassWeight, _ weights: [Double]?) throws -> Double {
    try LogisticRegression(x, labels: labels, classWeight: classWeight, sampleWeights: weights)
      .coefficients[0]
  }

  @Test func balancedIsNOverClassesTimesCount() throws {
    let balanced = try fitted(.balanced, nil)
    #expect(isClose(balanced, try fitted(.explicit([5.0 / 6, 5.0 / 4]), nil), 1e-12))
    #expect(isClose(balanced, try fitted(.none, [1, 1, 1, 1.5, 1.5].map { $0 * 5 / 6 }), 1e-12))
  }

  @Test func balancedCountsByWeights() throws {
    // The sums are 2 and 6 of 8: factors 2 and 2/3.
    let weights: [Double] = [1, 0.5, 0.5, 2, 4]
    let balanced = try fitted(.balanced, weights)
    #expect(isClose(balanced, try fitted(.explicit([2, 2.0 / 3]), weights), 1e-12))
  }
}
