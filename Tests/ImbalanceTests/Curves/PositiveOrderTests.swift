import Neural
import Testing

@testable import Imbalance

/// The shortcut of rare positives against the whole ranking.
@Suite struct PositiveOrderTests {
  private func expectSame(_ scores: [Double], _ labels: [Int]) throws {
    let order = try #require(try PositiveOrder(scores: scores, labels: labels))
    let ranked = try RankedScores(scores: scores, labels: labels)
    #expect(order.averagePrecision == ranked.averagePrecision)
    #expect(try order.rocAUC() == ranked.rocAUC())
  }

  @Test(arguments: [4, 40, 4_000, 1_000_000])
  func itFindsTheSameBits(distinct: Int) throws {
    var source = RandomSource(seed: 71)
    for _ in 0..<100 {
      let n = 20 + source.below(500)
      let scores = (0..<n).map { _ in Double(source.below(distinct)) / 8 - 3 }
      let labels = (0..<n).map { $0 < 1 + n / 20 ? 1 : 0 }
      try expectSame(scores, labels)
    }
  }

  /// One score far from all others leaves most cells empty; neighbours share a cell.
  static let uneven: [[Double]] = [
    [1, 1 + 0x1p-52, 1 + 0x1p-51, 1e300], [0, -0.0, 0x1p-1000, 0x1p-900], [5, 5, 5, 5],
    [-1e-300, 1e-300, 3, 4],
  ]

  @Test(arguments: uneven)
  func itSurvivesUnevenScores(_ given: [Double]) throws {
    let scores = (0..<64).map { given[$0 % 4] }
    for first in 0..<4 {
      try expectSame(scores, (0..<64).map { $0 >= first && $0 < first + 4 ? 1 : 0 })
    }
  }

  /// Distances that overflow or vanish, and positives that are not rare, are left to sorting.
  @Test func itDeclines() throws {
    let wide = (0..<64).map { $0 == 0 ? -1e308 : $0 == 1 ? 1e308 : Double($0) }
    let tiny = (0..<64).map { Double($0) * 0x1p-1074 }
    let two = (0..<64).map { $0 < 2 ? 1 : 0 }
    #expect(try PositiveOrder(scores: wide, labels: two) == nil)
    #expect(try PositiveOrder(scores: tiny, labels: two) == nil)
    #expect(try PositiveOrder(scores: wide, labels: (0..<64).map { $0 < 9 ? 1 : 0 }) == nil)
    #expect(try PositiveOrder(scores: wide, labels: wide.map { _ in 0 }) == nil)
    let ranked = try RankedScores(scores: wide, labels: two)
    #expect(try averagePrecision(scores: wide, labels: two) == ranked.averagePrecision)
    #expect(try rocAUC(scores: wide, labels: two) == ranked.rocAUC())
  }
}
