import Imbalance
import Neural
import Testing

@Suite struct EffectiveNumberTests {
  @Test func agreesWithThePaperAtItsBetas() throws {
    #expect(reference.longTail.classBalanced.count == 4)
    for point in reference.longTail.classBalanced {
      let weights = try classBalancedWeights(counts: reference.longTail.counts, beta: point.beta)
      #expect(areClose(weights, point.weights, 1e-12), "beta \(point.beta)")
    }
    #expect(isClose(effectiveNumber(of: 1000, beta: 0.999), 632.30, 1e-5))
    #expect(isClose(effectiveNumber(of: 5000, beta: 0.999), 993.28, 1e-5))
    #expect(isClose(effectiveNumber(of: 5000, beta: 0.9999), 3934.85, 1e-5))
  }

  @Test func isTheSumOfThePowers() {
    for beta in [0.3, 0.9, 0.999999, 1 - 0x1p-50] {
      var sum = 0.0
      for count in 0...300 {
        #expect(isClose(effectiveNumber(of: count, beta: beta), sum, 1e-13))
        sum = 1 + beta * sum
      }
    }
  }

  @Test func betaZeroWeightsNothingAndBetaOneByInverseFrequency() throws {
    #expect(try classBalancedWeights(counts: [900, 90, 1], beta: 0) == [1, 1, 1])
    let weights = try classBalancedWeights(counts: [90, 10], beta: 1)
    #expect(areClose(weights, [0.2, 1.8], 1e-15))
    #expect(effectiveNumber(of: 284_807, beta: 1) == 284_807)
  }

  @Test func theWeightsSumToTheNumberOfClasses() throws {
    let weights = try classBalancedWeights(counts: [5000, 50], beta: 0.99)
    #expect(isClose(weights[0] + weights[1], 2, 1e-15))
    #expect(areClose(weights, [0.5663, 1.4337], 5e-5))
  }

  @Test func anEmptyClassIsAnError() {
    #expect(throws: LabelError.missing(label: 1)) { try classBalancedWeights(counts: [5, 0]) }
  }
}
