extension LinePlot {
  /// The points that can be told apart on paper: one table if all series have the same places, else
  /// one each.
  func tables(_ xScale: Scale, _ yScale: Scale) -> [DataTable] {
    let isShared = series.count > 1 && series.allSatisfy { $0.x == series[0].x }
    let groups = isShared ? [series] : series.map { [$0] }
    let rules = rules.table(x: (x, xScale), y: (y, yScale))
    return groups.map { table($0, xScale, yScale) } + (rules.map { [$0] } ?? [])
  }

  private func table(_ group: [Series], _ xScale: Scale, _ yScale: Scale) -> DataTable {
    let places = group[0].x
    let inside = places.indices.filter { i in
      xScale.holds(places[i]) && group.contains { yScale.holds($0.y[i]) }
    }
    let shares = inside.map { i in
      [xScale.share(places[i])] + group.map { yScale.share($0.y[i]) }
    }
    let isCloud = group.contains { $0.style == .points }
    let kept = (isCloud ? everySo(inside.count) : stations(shares)).map { inside[$0] }
    let columns =
      [xScale.texts(kept.map { places[$0] })]
      + group.map { series in
        yScale.texts(kept.map { series.y[$0] })
      }
    let names = group.map { group.count == 1 || $0.label.isEmpty ? y.title : $0.label }
    let caption = group.count == 1 && !group[0].label.isEmpty ? group[0].label : y.title
    return DataTable(
      caption: caption.counting(kept.count, of: inside.count), columns: [x.title] + names,
      rows: kept.indices.map { row in columns.map { $0[row] } })
  }
}

private let mostRows = 50

/// All of a few points, of many every second, third and so on.
private func everySo(_ count: Int) -> [Int] {
  Array(stride(from: 0, to: count, by: (count + mostRows - 1) / mostRows))
}

/// The points of a line at which it has come visibly further, with its first and its last: all of a
/// few, of many as many as a table holds.
private func stations(_ places: [[Double]]) -> [Int] {
  if places.count <= mostRows { return Array(places.indices) }
  var step = 0.02
  while true {
    var kept = [0]
    for i in places.indices.dropFirst() {
      let way = zip(places[i], places[kept[kept.count - 1]]).reduce(0) { max($0, abs($1.0 - $1.1)) }
      if way >= step || i == places.count - 1 { kept.append(i) }
    }
    if kept.count <= mostRows { return kept }
    step *= 1.2
  }
}
