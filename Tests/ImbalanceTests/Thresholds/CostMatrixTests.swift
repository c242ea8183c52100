import Imbalance
import Neural
import Testing

@Suite struct CostMatrixTests {
  @Test func documentedExamplesAreTrue() throws {
    #expect(isClose(CostMatrix([[0, 1], [100, 5]]).threshold, 0.0104, 5e-5))
    #expect(CostMatrix([[0, 1], [100, 0]]).decision(probabilities: [0.98, 0.02]) == 1)
    #expect(
      ErrorCosts(falseNegative: 999, falsePositive: 1).probabilityCost(prevalence: 0.001) == 0.5)
    let ranked = try RankedScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
    #expect(try ranked.costCurve()(0.5) == 0.25)
  }

  @Test func agreesWithErrorCosts() {
    let errors = ErrorCosts(falseNegative: 100, falsePositive: 3)
    let matrix = ConfusionMatrix(
      truePositives: 3, falsePositives: 7, falseNegatives: 2, trueNegatives: 88)
    let costs = CostMatrix(errors)
    #expect(costs.total(matrix) == errors.total(matrix))
    #expect(costs.threshold == errors.threshold)
    let both = MulticlassConfusionMatrix(
      labels: [0, 0, 1, 1], predictions: [0, 1, 0, 1], classes: 2)
    #expect(costs.total(both) == 103 && costs.mean(both) == 25.75)
  }

  /// On calibrated probabilities no threshold is cheaper than Elkan's.
  @Test func theThresholdIsWhereDecisionsChange() {
    let costs = CostMatrix([[-1, 4], [50, 6]])
    let t = costs.threshold
    #expect(costs.decision(probabilities: [1 - t + 1e-9, t - 1e-9]) == 0)
    #expect(costs.decision(probabilities: [1 - t - 1e-9, t + 1e-9]) == 1)
    let expected = costs.expected(probabilities: [1 - t, t])
    #expect(isClose(expected[0], expected[1], 1e-12))
  }

  @Test func errorsThatCostNothingMoreStopWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = CostMatrix([[0, 1], [2, 3]]).threshold
    }
    #expect(sentence(result).contains("both must cost more"))
  }

  @Test func aRaggedMatrixStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = CostMatrix([[0, 1], [2]])
    }
    #expect(sentence(result).contains("row 1 of a cost matrix must hold 2 finite costs"))
  }
}
