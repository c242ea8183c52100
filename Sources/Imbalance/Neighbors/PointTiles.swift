import Neural

/// Points in memory as distances are summed: eight points side by side, column after column.
///
/// A distance is the sum of the squared differences of the columns, in their order, in single
/// precision; so it has the same bits whatever is computed beside it, and from either end.
struct PointTiles: Sendable {
  typealias Lanes = SIMD8<Float>

  static let width = 8

  let count: Int
  let columns: Int
  private let tiles: [Lanes]

  var tileCount: Int { (count + Self.width - 1) / Self.width }

  init(_ points: Matrix) {
    (count, columns) = (points.rows, points.columns)
    let (count, columns) = (count, columns)
    let tileCount = (count + Self.width - 1) / Self.width
    tiles = points.elements.withUnsafeBufferPointer { elements in
      // Past the last point infinity stands, which is near nothing.
      var tiles = [Lanes](repeating: Lanes(repeating: .infinity), count: tileCount * columns)
      tiles.withUnsafeMutableBytes { bytes in
        let target = bytes.bindMemory(to: Float.self)
        for point in 0..<count {
          let first = point / Self.width * columns * Self.width + point % Self.width
          for column in 0..<columns {
            target[first + column * Self.width] = elements[point * columns + column]
          }
        }
      }
      return tiles
    }
  }

  /// The squared distances of a tile's points to the query, or nil when none is below a limit.
  ///
  /// A sum of squares never falls, so the columns that are left cannot bring a point back below
  /// its limit. A limit of NaN keeps everything.
  ///
  /// - Parameters:
  ///   - limit: What the distance of any point may be below.
  ///   - limits: What the distance of each may be below instead.
  @inline(__always)
  func distances(
    ofTile tile: Int, to query: UnsafePointer<Lanes>, below limit: Float, or limits: Lanes
  ) -> Lanes? {
    tiles.withUnsafeBufferPointer { tiles in
      let limit = Lanes(repeating: limit)
      var point = tiles.baseAddress! + tile * columns
      var query = query
      var sum = Lanes.zero
      var left = columns
      while left > 0 {
        for _ in 0..<min(left, 8) {
          let difference = point[0] - query[0]
          sum += difference * difference
          point += 1
          query += 1
        }
        left -= 8
        if ((sum .>= limit) .& (sum .>= limits)).isAllTrue { return nil }
      }
      return sum
    }
  }

  /// One point of the query's kind: each of its columns eight times.
  func query(_ elements: ArraySlice<Float>) -> [Lanes] {
    elements.map { Lanes(repeating: $0) }
  }
}

extension SIMDMask<SIMD8<Int32>> {
  /// Whether every lane is true.
  @inline(__always)
  var isAllTrue: Bool {
    let words = unsafeBitCast(self, to: SIMD4<UInt64>.self)
    return words[0] & words[1] & words[2] & words[3] == ~0
  }
}
