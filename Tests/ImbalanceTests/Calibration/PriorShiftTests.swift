import Imbalance
import Neural
import Testing

@Suite struct PriorShiftTests {
  @Test func aFullWeightTakesTheBaseRateToOneHalf() {
    #expect(isClose(applyingPosWeight(999, to: 0.001), 0.5, 1e-15))
    #expect(isClose(undoingPosWeight(999, of: 0.5), 0.001, 1e-15))
  }

  @Test func undoingIsTheInverseAndASubtractionOfLogits() {
    var source = RandomSource(seed: 4)
    for _ in 0..<1000 {
      let p = source.uniform()
      let w = Double.exp(source.normal(standardDeviation: 3))
      #expect(isClose(undoingPosWeight(w, of: applyingPosWeight(w, to: p)), p, 1e-12))
      let shifted = undoingPosWeight(w, ofLogits: [logit(p)])[0]
      #expect(isClose(sigmoid(shifted), undoingPosWeight(w, of: p), 1e-12))
    }
  }

  @Test func correctsAScoreLearntOnBalancedClasses() {
    #expect(isClose(correctingPrevalence(of: 0.9, from: 0.5, to: 0.001), 0.008929, 5e-7))
    let there = correctingPrevalence(of: 0.3, from: 0.02, to: 0.4)
    #expect(isClose(correctingPrevalence(of: there, from: 0.4, to: 0.02), 0.3, 1e-12))
  }
}
