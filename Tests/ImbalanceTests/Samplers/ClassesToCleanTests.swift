import Imbalance
import Neural
import Testing

@Suite struct ClassesToCleanTests {
  /// Every row's nearest neighbour is of another class, so the classes named vanish.
  @Test func theNamedClassesAndNoOthersLoseRows() throws {
    let x = Matrix(rows: 6, columns: 1, elements: [0, 1, 10, 11, 20, 21])
    let labels = [0, 1, 0, 1, 0, 2]
    let left: [(SamplingStrategy, [Int])] = [
      (.auto, [2]), (.notMinority, [2]), (.notMajority, [0, 0, 0]), (.minority, [0, 0, 0, 1, 1]),
      (.majority, [1, 1, 2]), (.all, []),
    ]
    for (strategy, expected) in left {
      let sampler = EditedNearestNeighbours(nNeighbors: 1, samplingStrategy: strategy)
      #expect(try sampler.resample(x, labels: labels).labels == expected)
    }
  }

  @Test func amongEqualClassesTheLowerIsSpared() throws {
    let x = Matrix(rows: 4, columns: 1, elements: [0, 1, 10, 11])
    #expect(try EditedNearestNeighbours(nNeighbors: 1).indices(x, labels: [1, 0, 0, 1]) == [1, 2])
  }
}
