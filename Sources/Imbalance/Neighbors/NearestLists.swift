/// For each of many points, the `k` nearest ones it has met so far, nearest first.
///
/// Each list is offered points in the order of their numbers, and one that is as far as another goes
/// behind it: so equal distances go to the lower number.
struct NearestLists {
  private let k: Int
  private var lengths: [Int]
  private(set) var points: [Int]
  private(set) var distances: [Float]

  /// What a point has to be below to enter each list; NaN while there is room for any.
  ///
  /// Filled up to whole tiles with lists that nothing enters.
  private(set) var limits: [PointTiles.Lanes]

  init(count: Int, k: Int) {
    self.k = k
    lengths = [Int](repeating: 0, count: count)
    points = [Int](repeating: 0, count: count * k)
    distances = [Float](repeating: 0, count: count * k)
    let width = PointTiles.width
    limits = [PointTiles.Lanes](
      repeating: PointTiles.Lanes(repeating: .nan), count: (count + width - 1) / width)
    for list in count..<limits.count * width { limits[list / width][list % width] = 0 }
  }

  func limit(_ list: Int) -> Float {
    limits[list / PointTiles.width][list % PointTiles.width]
  }

  @inline(__always)
  mutating func offer(_ point: Int, at distance: Float, to list: Int) {
    if distance >= limit(list) { return }
    insert(point, at: distance, to: list)
  }

  private mutating func insert(_ point: Int, at distance: Float, to list: Int) {
    let first = list * k
    var place = min(lengths[list], k - 1)
    lengths[list] = place + 1
    while place > 0 && distances[first + place - 1] > distance {
      distances[first + place] = distances[first + place - 1]
      points[first + place] = points[first + place - 1]
      place -= 1
    }
    distances[first + place] = distance
    points[first + place] = point
    if lengths[list] == k {
      limits[list / PointTiles.width][list % PointTiles.width] = distances[first + k - 1]
    }
  }
}
