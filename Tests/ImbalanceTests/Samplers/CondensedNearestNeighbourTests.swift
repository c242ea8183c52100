import Imbalance
import Neural
import Testing

@Suite struct CondensedNearestNeighbourTests {
  /// Only 2.1 is nearer to class 1 than to the seed at 0.
  let x = Matrix(rows: 6, columns: 1, elements: [0, 0.1, 0.2, 2.1, 3, 3.1])
  let labels = [0, 0, 0, 0, 1, 1]

  @Test func keepsSeedsAndWhatTheyMiss() throws {
    #expect(try CondensedNearestNeighbour().indices(x, labels: labels) == [0, 3, 4, 5])
    let both = CondensedNearestNeighbour(nSeeds: 2)
    #expect(try both.indices(x, labels: labels) == [0, 1, 3, 4, 5])
  }

  @Test func theOrderOfTheClassesDoesNotMatter() throws {
    let turned = Matrix(rows: 6, columns: 1, elements: [3, 3.1, 0, 0.1, 0.2, 2.1])
    let kept = try CondensedNearestNeighbour().indices(turned, labels: [1, 1, 0, 0, 0, 0])
    #expect(kept == [2, 5, 0, 1])
  }

  @Test func drawnSeedsStay() throws {
    var source = RandomSource(seed: 55)
    for _ in 0..<20 {
      let kept = try CondensedNearestNeighbour().indices(x, labels: labels, using: &source)
      #expect(kept.suffix(2) == [4, 5] && kept.count <= 4)
    }
  }

  @Test func tooFewRowsForTheSeedsAreAnError() {
    #expect(throws: ResamplingError.labels(.tooFew(label: 0, found: 4, needed: 5))) {
      try CondensedNearestNeighbour(nSeeds: 5).indices(x, labels: labels)
    }
    #expect(throws: ResamplingError.labels(.tooFew(label: 1, found: 2, needed: 3))) {
      try CondensedNearestNeighbour(nNeighbors: 4).indices(x, labels: labels)
    }
  }
}
