import Neural

/// Finds nearest points by comparing with all of them (Euclidean distance).
///
/// Equal distances go to the lower number. Comparing ends at the column from which on a point can
/// no longer be among the nearest.
///
/// Complexity: O(points * queries * columns).
struct NearestNeighbors: Sendable {
  private let points: Matrix
  private let tiles: PointTiles

  init(_ points: Matrix) {
    self.points = points
    tiles = PointTiles(points)
  }

  /// For each row of `queries`, the `k` nearest points, nearest first, one row after the other.
  func neighbors(of queries: Matrix, _ k: Int) -> [Int] {
    require(
      queries.columns == points.columns,
      "\(queries.columns) columns where the points have \(points.columns)")
    require(
      k > 0 && k <= points.rows, "\(k) neighbours among \(points.rows) points: not possible")
    var lists = NearestLists(count: queries.rows, k: k)
    for row in 0..<queries.rows { collect(queries, row, leavingOut: nil, into: &lists, row) }
    return lists.points
  }

  /// For each point, its `k` nearest other points, nearest first, one point after the other.
  ///
  /// A distance is the same from both ends, so each is computed once.
  func neighborsOfOwnPoints(_ k: Int) -> [Int] {
    require(
      k > 0 && k < points.rows,
      "\(k) neighbours among \(points.rows - 1) other points: not possible")
    var lists = NearestLists(count: points.rows, k: k)
    for row in 0..<points.rows {
      forEachNear(
        points, row, from: row / PointTiles.width,
        below: { tile in (lists.limit(row), lists.limits[tile]) },
        visit: { point, distance in
          if point > row {
            lists.offer(point, at: distance, to: row)
            lists.offer(row, at: distance, to: point)
          }
          return true
        })
    }
    return lists.points
  }

  /// The point nearest to a point, and its squared distance.
  func nearest(toPoint point: Int) -> (point: Int, distance: Float) {
    require(points.rows > 1, "a single point has no neighbour")
    return nearest(to: points, row: point, leavingOut: point)
  }

  /// The point nearest to a row of `queries`, and its squared distance.
  func nearest(
    to queries: Matrix, row: Int, leavingOut own: Int? = nil
  ) -> (point: Int, distance: Float) {
    var lists = NearestLists(count: 1, k: 1)
    collect(queries, row, leavingOut: own, into: &lists, 0)
    return (lists.points[0], lists.distances[0])
  }

  private func collect(
    _ queries: Matrix, _ row: Int, leavingOut own: Int?, into lists: inout NearestLists,
    _ list: Int
  ) {
    forEachNear(
      queries, row, below: { _ in Self.everywhere(lists.limit(list)) },
      visit: { point, distance in
        if point != own { lists.offer(point, at: distance, to: list) }
        return true
      })
  }

  /// Whether at least `k` points come before a place in the order of distance and number.
  ///
  /// - Parameters:
  ///   - queries: Holds what the distances are measured to, in `row`.
  ///   - distance: The place's squared distance.
  ///   - tieBound: Points at that very distance come before the place if their number is lower.
  ///   - own: A point that does not count.
  func has(
    _ k: Int, nearerTo queries: Matrix, row: Int, than distance: Float, tieBound: Int,
    leavingOut own: Int?
  ) -> Bool {
    var left = k
    forEachNear(
      queries, row, below: { _ in Self.everywhere(distance.nextUp) },
      visit: { point, found in
        let isNearer = found < distance || found == distance && point < tieBound
        if isNearer && point != own { left -= 1 }
        return left > 0
      })
    return left <= 0
  }

  private static func everywhere(_ limit: Float) -> (Float, PointTiles.Lanes) {
    (limit, PointTiles.Lanes(repeating: limit))
  }

  /// Calls `visit` for the points of every tile in which one is below its limit, in the order of
  /// their numbers, until it returns false.
  @inline(__always)
  private func forEachNear(
    _ queries: Matrix, _ row: Int, from first: Int = 0,
    below limits: (_ tile: Int) -> (Float, PointTiles.Lanes),
    visit: (_ point: Int, _ distance: Float) -> Bool
  ) {
    let start = row * points.columns
    let query = tiles.query(queries.elements[start..<start + points.columns])
    query.withUnsafeBufferPointer { query in
      for tile in first..<tiles.tileCount {
        let (limit, others) = limits(tile)
        guard
          let distances = tiles.distances(
            ofTile: tile, to: query.baseAddress!, below: limit, or: others)
        else { continue }
        let start = tile * PointTiles.width
        for lane in 0..<min(PointTiles.width, points.rows - start)
        where !visit(start + lane, distances[lane]) { return }
      }
    }
  }
}
