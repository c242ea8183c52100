import Imbalance
import Neural
import Testing

@Suite struct RepeatedEditedNearestNeighboursTests {
  @Test func agreesWithImbalancedLearn() throws {
    #expect(try disagreements("renn", RepeatedEditedNearestNeighbours()) == [])
    #expect(try disagreements("rennMode", RepeatedEditedNearestNeighbours(kind: .mode)) == [])
  }

  @Test func oneRoundIsEditedNearestNeighbours() throws {
    for one in resampling.samplers {
      let repeated = RepeatedEditedNearestNeighbours(maxIter: 1)
      let kept = try repeated.indices(one.matrix, labels: one.labels)
      #expect(kept == one.kept["ennAll"])
    }
  }

  @Test func whatIsCleanStaysAsItIs() throws {
    let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 3, 90, 91, 92, 93])
    let labels = [0, 0, 0, 0, 1, 1, 1, 1]
    let sampler = RepeatedEditedNearestNeighbours(samplingStrategy: .all)
    #expect(try sampler.indices(x, labels: labels) == [Int](0..<8))
  }
}
