import Neural

/// Finds nearest points by comparing with all of them (Euclidean distance).
///
/// Points are kept column by column, so that the distances to many points are summed side by side;
/// each distance adds its columns in order, whatever the number of points. Equal distances go to
/// the lower number.
struct NearestNeighbors: Sendable {
  private let count: Int
  private let columns: [[Float]]

  init(_ points: Matrix) {
    count = points.rows
    columns = (0..<points.columns).map { column in
      (0..<points.rows).map { points.elements[$0 * points.columns + column] }
    }
  }

  /// For each row of `queries`, the `k` nearest points, nearest first, one row after the other.
  func neighbors(of queries: Matrix, _ k: Int) -> [Int] {
    require(
      queries.columns == columns.count,
      "\(queries.columns) columns where the points have \(columns.count)")
    require(k > 0 && k <= count, "\(k) neighbours among \(count) points: not possible")
    var found: [Int] = []
    found.reserveCapacity(queries.rows * k)
    var distances = [Float](repeating: 0, count: count)
    for row in 0..<queries.rows {
      let first = row * columns.count
      measure(queries.elements[first..<first + columns.count], &distances)
      found += nearest(k, distances)
    }
    return found
  }

  /// For each point, its `k` nearest other points, nearest first, one point after the other.
  func neighborsOfOwnPoints(_ k: Int) -> [Int] {
    require(k > 0 && k < count, "\(k) neighbours among \(count - 1) other points: not possible")
    var found: [Int] = []
    found.reserveCapacity(count * k)
    var distances = [Float](repeating: 0, count: count)
    for row in 0..<count {
      measure(columns.map { $0[row] }[...], &distances)
      distances[row] = .infinity
      found += nearest(k, distances)
    }
    return found
  }

  private func measure(_ query: ArraySlice<Float>, _ distances: inout [Float]) {
    for point in 0..<count { distances[point] = 0 }
    for column in 0..<columns.count {
      let value = query[query.startIndex + column]
      columns[column].withUnsafeBufferPointer { points in
        for point in 0..<count {
          let difference = points[point] - value
          distances[point] += difference * difference
        }
      }
    }
  }

  /// The numbers of the `k` smallest distances, smallest first.
  private func nearest(_ k: Int, _ distances: [Float]) -> [Int] {
    var best: [Int] = []
    best.reserveCapacity(k + 1)
    for point in 0..<distances.count {
      if best.count == k && distances[point] >= distances[best[k - 1]] { continue }
      if best.count == k { best.removeLast() }
      var place = best.count
      while place > 0 && distances[best[place - 1]] > distances[point] { place -= 1 }
      best.insert(point, at: place)
    }
    return best
  }
}
