import Imbalance
import Neural
import Testing

@Suite struct NearMissTests {
  @Test func agreesWithImbalancedLearn() throws {
    #expect(try disagreements("nearMiss1", NearMiss()) == [])
    #expect(try disagreements("nearMiss2", NearMiss(version: .two)) == [])
    #expect(try disagreements("nearMiss3", NearMiss(version: .three)) == [])
  }

  @Test func versionsDifferAsTheirNamesSay() throws {
    let x = Matrix(rows: 6, columns: 1, elements: [-1, 5, 12, 0, 1, 10])
    func kept(_ version: NearMiss.Version) throws -> [Int] {
      let sampler = NearMiss(version: version, nNeighbors: 1, samplingStrategy: .counts([0: 1]))
      return try sampler.indices(x, labels: [0, 0, 0, 1, 1, 1])
    }
    #expect(try kept(.one) == [0, 3, 4, 5])
    #expect(try kept(.two) == [1, 3, 4, 5])
    #expect(throws: ResamplingError.labels(.tooFew(label: 0, found: 3, needed: 4))) {
      try NearMiss(
        version: .three, nNeighborsVersion3: 4, samplingStrategy: .counts([0: 1])
      ).indices(x, labels: [0, 0, 0, 1, 1, 1])
    }
  }

  @Test func moreNeighboursThanTheSmallestClassHasAreAnError() {
    let x = Matrix(rows: 5, columns: 1, elements: [0, 1, 2, 3, 4])
    #expect(throws: ResamplingError.labels(.tooFew(label: 1, found: 2, needed: 3))) {
      try NearMiss().indices(x, labels: [0, 0, 0, 1, 1])
    }
  }
}
