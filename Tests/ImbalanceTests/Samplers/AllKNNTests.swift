import Imbalance
import Neural
import Testing

@Suite struct AllKNNTests {
  @Test func agreesWithImbalancedLearn() throws {
    #expect(try disagreements("allKNN", AllKNN()) == [])
    #expect(try disagreements("allKNNMinority", AllKNN(nNeighbors: 5, allowMinority: true)) == [])
  }

  @Test func theSmallestClassStaysWhole() throws {
    for one in resampling.samplers {
      let counts = classCounts(one.labels)
      let left = classCounts(try AllKNN().resample(one.matrix, labels: one.labels).labels)
      let smallest = counts.firstIndex(of: counts.min() ?? 0) ?? 0
      #expect(left[smallest] == counts[smallest])
    }
  }

  /// imbalanced-learn's `auto` cleans the smallest class in a later round: not the class it names.
  @Test func theStrategyIsReadOnce() throws {
    let one = resampling.samplers[0]
    let anew = try #require(one.keptNamingAnew?["allKNN"])
    #expect(classCounts(one.labels)[1] == 27 && anew.count { one.labels[$0] == 1 } == 16)
    #expect(
      try AllKNN().indices(one.matrix, labels: one.labels).count { one.labels[$0] == 1 } == 27)
  }
}
