import Imbalance
import Neural
import Testing

@Suite struct EditedNearestNeighboursTests {
  @Test func agreesWithImbalancedLearn() throws {
    #expect(try disagreements("ennAll", EditedNearestNeighbours()) == [])
    #expect(try disagreements("ennMode", EditedNearestNeighbours(kind: .mode)) == [])
    let everyClass = EditedNearestNeighbours(nNeighbors: 5, samplingStrategy: .all)
    #expect(try disagreements("ennEveryClass", everyClass) == [])
  }

  @Test func onlyTheNamedClassLosesRows() throws {
    for one in resampling.samplers {
      let counts = classCounts(one.labels)
      let sampler = EditedNearestNeighbours(samplingStrategy: .majority)
      let kept = try sampler.resample(one.matrix, labels: one.labels).labels
      let left = classCounts(kept, classes: counts.count)
      let changed = counts.indices.filter { left[$0] != counts[$0] }
      #expect(changed.map { counts[$0] } == [counts.max()])
    }
  }

  @Test func aDuplicateIsANeighbour() throws {
    let x = Matrix(rows: 6, columns: 1, elements: [0, 0, 1, 5, 5, 6])
    let sampler = EditedNearestNeighbours(nNeighbors: 1, samplingStrategy: .all)
    #expect(try sampler.indices(x, labels: [0, 1, 0, 1, 1, 1]) == [2, 3, 4, 5])
  }
}
