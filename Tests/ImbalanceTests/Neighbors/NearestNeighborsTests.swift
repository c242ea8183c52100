import Neural
import Testing

@testable import Imbalance

@Suite("Nearest neighbours")
struct NearestNeighborsTests {
  /// Points on a coarse grid, so that many distances are equal and some points are the same.
  private static func points(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var source = RandomSource(seed: seed)
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in Float(source.below(4)) })
  }

  /// All other points, nearest first, the lower number first among equals.
  private static func order(_ x: Matrix, to query: Matrix, _ row: Int, leavingOut own: Int?)
    -> [Int]
  {
    let distances = (0..<x.rows).map { point in
      (0..<x.columns).reduce(Float(0)) { sum, column in
        let difference = x[point, column] - query[row, column]
        return sum + difference * difference
      }
    }
    return (0..<x.rows).filter { $0 != own }.sorted {
      distances[$0] == distances[$1] ? $0 < $1 : distances[$0] < distances[$1]
    }
  }

  static let shapes = [(2, 1), (8, 3), (9, 8), (40, 2), (61, 17), (64, 30)]

  @Test("are those of sorting all distances", arguments: shapes)
  func sorted(_ rows: Int, _ columns: Int) {
    let x = Self.points(rows, columns, seed: 1)
    let queries = Self.points(5, columns, seed: 2)
    let points = NearestNeighbors(x)
    for k in [1, 2, 3, rows - 1] where k > 0 && k < rows {
      let own = (0..<rows).flatMap { Self.order(x, to: x, $0, leavingOut: $0).prefix(k) }
      #expect(points.neighborsOfOwnPoints(k) == own)
      let foreign = (0..<5).flatMap { Self.order(x, to: queries, $0, leavingOut: nil).prefix(k) }
      #expect(points.neighbors(of: queries, k) == foreign)
      #expect(points.nearest(toPoint: rows / 2).point == own[rows / 2 * k])
    }
  }

  @Test("an unmixed row has no other class among its nearest", arguments: shapes)
  func unmixed(_ rows: Int, _ columns: Int) {
    let x = Self.points(rows, columns, seed: 3)
    let isOwn = (0..<rows).map { $0 % 5 != 1 }
    let own = isOwn.indices.filter { isOwn[$0] }
    for k in [1, 3] where k < rows {
      let expected = own.map { row in
        Self.order(x, to: x, row, leavingOut: row).prefix(k).allSatisfy { isOwn[$0] }
      }
      #expect(areUnmixed(own, in: x, k) == expected)
    }
  }

  @Test("points too far to measure come in the order of their numbers")
  func overflow() {
    let x = Matrix(rows: 3, columns: 1, elements: [0, 3e38, -3e38])
    #expect(NearestNeighbors(x).neighborsOfOwnPoints(2) == [1, 2, 0, 2, 0, 1])
  }
}
