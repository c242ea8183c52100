import Imbalance
import Neural
import Testing

@Suite struct NeighbourhoodCleaningRuleTests {
  @Test func agreesWithImbalancedLearn() throws {
    #expect(try disagreements("cleaningRule", NeighbourhoodCleaningRule()) == [])
    let other = NeighbourhoodCleaningRule(nNeighbors: 5, thresholdCleaning: 1.5)
    #expect(try disagreements("cleaningRule5", other) == [])
  }

  @Test func aHighThresholdLeavesTheEditingOnly() throws {
    for one in resampling.samplers {
      let rule = NeighbourhoodCleaningRule(thresholdCleaning: 1_000)
      let kept = try rule.indices(one.matrix, labels: one.labels)
      #expect(kept == one.kept["ennMode"]?.sorted())
    }
  }
}
