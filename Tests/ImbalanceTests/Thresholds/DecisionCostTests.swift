import Imbalance
import Testing

@Suite struct DecisionCostTests {
  @Test func thresholdIsElkans() {
    #expect(isClose(ErrorCosts(falseNegative: 100, falsePositive: 1).threshold, 1.0 / 101, 1e-15))
    #expect(isClose(ErrorCosts(falseNegative: 10_000, falsePositive: 200).threshold, 0.0196, 5e-5))
    #expect(ErrorCosts(falseNegative: 1, falsePositive: 1).threshold == 0.5)
  }

  @Test func theDecisionAtTheThresholdIsIndifferent() {
    let costs = ErrorCosts(falseNegative: 37, falsePositive: 5)
    let p = costs.threshold
    #expect(isClose(p * costs.falseNegative, (1 - p) * costs.falsePositive, 1e-12))
  }

  @Test func doingNothingCostsAMissPerPositive() {
    let costs = ErrorCosts(falseNegative: 100, falsePositive: 1)
    let nothing = ConfusionMatrix(
      truePositives: 0, falsePositives: 0, falseNegatives: 7, trueNegatives: 993)
    #expect(costs.perPositive(nothing) == 100)
    let everything = ConfusionMatrix(
      truePositives: 7, falsePositives: 993, falseNegatives: 0, trueNegatives: 0)
    #expect(costs.total(everything) == 993)
  }
}
