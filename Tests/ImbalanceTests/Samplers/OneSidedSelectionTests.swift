import Imbalance
import Neural
import Testing

@Suite struct OneSidedSelectionTests {
  @Test func dropsTheInsideAndTheBorder() throws {
    let x = Matrix(rows: 6, columns: 1, elements: [0, 0.1, 0.2, 2.1, 3, 3.1])
    // 2.1 is missed by the seed but has no link: 3 is nearer to 3.1.
    #expect(try OneSidedSelection().indices(x, labels: [0, 0, 0, 0, 1, 1]) == [0, 3, 4, 5])
    let linked = Matrix(rows: 6, columns: 1, elements: [0, 0.1, 0.2, 2.9, 3, 4])
    #expect(try OneSidedSelection().indices(linked, labels: [0, 0, 0, 0, 1, 1]) == [0, 4, 5])
  }

  @Test func drawnSeedsStay() throws {
    var source = RandomSource(seed: 56)
    let x = Matrix(rows: 5, columns: 1, elements: [0, 0.1, 0.2, 3, 3.1])
    var seeds: [Int] = []
    for _ in 0..<30 {
      let kept = try OneSidedSelection().indices(x, labels: [0, 0, 0, 1, 1], using: &source)
      #expect(kept.dropFirst() == [3, 4])
      seeds.append(kept[0])
    }
    #expect(Set(seeds) == [0, 1, 2])
  }
}
