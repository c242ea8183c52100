/// The points of a line on paper, without those that no eye can see.
struct Outline {
  private var points: [(x: Double, y: Double)] = []

  /// A line through the values of a series, in the order of their places.
  init(_ series: Series, in frame: Frame) {
    var corners: [(x: Double, y: Double)] = []
    for i in series.x.indices {
      if series.style == .steps && i > 0 {
        corners.append(frame.point(series.x[i - 1], series.y[i]))
      }
      corners.append(frame.point(series.x[i], series.y[i]))
    }
    points = Self.withoutStraightRuns(Self.thinned(corners))
  }

  /// What goes into a path's `d`.
  var data: String {
    guard let first = points.first else { return "" }
    return "M" + place(first) + points.dropFirst().map { "L" + place($0) }.joined()
  }

  /// At most the first, lowest, highest and last point of each column one unit wide.
  private static func thinned(
    _ points: [(x: Double, y: Double)]
  ) -> [(x: Double, y: Double)] {
    var kept: [(x: Double, y: Double)] = []
    var start = 0
    while start < points.count {
      let column = Int(floorOf: points[start].x)
      var end = start
      var (low, high) = (start, start)
      while end < points.count && Int(floorOf: points[end].x) == column {
        if points[end].y < points[low].y { low = end }
        if points[end].y > points[high].y { high = end }
        end += 1
      }
      var previous = -1
      for i in [start, min(low, high), max(low, high), end - 1] where i > previous {
        kept.append(points[i])
        previous = i
      }
      start = end
    }
    return kept
  }

  /// Leaves out points on a level or upright stretch between their neighbours.
  private static func withoutStraightRuns(
    _ points: [(x: Double, y: Double)]
  ) -> [(x: Double, y: Double)] {
    var kept: [(x: Double, y: Double)] = []
    for point in points {
      if kept.count >= 2 {
        let (a, b) = (kept[kept.count - 2], kept[kept.count - 1])
        let isLevel = number(a.y) == number(b.y) && number(b.y) == number(point.y)
        let isUpright =
          number(a.x) == number(b.x) && number(b.x) == number(point.x)
          && (b.y - a.y) * (point.y - b.y) >= 0
        if isLevel || isUpright { kept.removeLast() }
      }
      kept.append(point)
    }
    return kept
  }
}
