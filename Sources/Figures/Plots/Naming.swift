/// Where the names of the series stand: beside the ends of their lines, or in rows above the plot.
struct Naming {
  /// How a series shows in its row above the plot.
  enum Swatch {
    case line, points, area
  }

  private static let lineHeight = 17.0
  private static let widestLabel = 150.0
  private static let swatch = 30.0

  private let labels: [String]
  private let swatches: [Swatch]
  private let beside: [Double]?

  /// Chooses the place for the names; `ends` are the heights at which lines reach the right edge,
  /// nil if one does not.
  init(
    _ labels: [String], _ swatches: [Swatch], ends: [Double]?, within range: ClosedRange<Double>
  ) {
    self.labels = labels
    self.swatches = swatches
    let fits = labels.allSatisfy { $0.width() <= Self.widestLabel }
    beside = fits ? ends.flatMap { Self.spread($0, within: range) } : nil
  }

  /// Names in rows above the plot.
  init(above labels: [String], _ swatches: [Swatch]) {
    self.labels = labels
    self.swatches = swatches
    beside = nil
  }

  /// The room needed on the right.
  var sideroom: Double {
    beside == nil ? 0 : labels.map { $0.width() }.reduce(0) { max($0, $1) } + 14
  }

  /// The room needed above.
  var headroom: Double {
    beside == nil && !labels.isEmpty ? 4 + Double(rows.count) * 20 : 0
  }

  /// Draws the names.
  func draw(into drawing: inout Drawing, right: Double) {
    if let beside {
      for (i, label) in labels.enumerated() {
        drawing.text(label, at: (right + 6, beside[i] + 5), "fill\(i % Stylesheet.paletteCount)")
      }
      return
    }
    for (row, members) in rows.enumerated() {
      var x = 10.0
      let y = 42 + Double(row) * 20
      for i in members {
        drawSwatch(i % Stylesheet.paletteCount, at: (x, y), swatches[i], into: &drawing)
        drawing.text(labels[i], at: (x + Self.swatch, y), "label")
        x += Self.advance(labels[i])
      }
    }
  }

  private func drawSwatch(
    _ colour: Int, at place: (x: Double, y: Double), _ kind: Swatch, into drawing: inout Drawing
  ) {
    switch kind {
    case .area:
      drawing.rectangle(
        x: place.x, y: place.y - 10, width: 22, height: 11,
        "area outline\(colour) fill\(colour)")
    case .line:
      drawing.path("M\(number(place.x)) \(number(place.y - 5))h24", "line stroke\(colour)")
    case .points:
      drawing.path(Mark.path(colour, at: (place.x + 12, place.y - 5)), "fill\(colour)")
    }
  }

  private static func advance(_ label: String) -> Double { swatch + label.width() + 18 }

  /// The series of each row.
  private var rows: [[Int]] {
    var rows: [[Int]] = []
    var x = 0.0
    for (i, label) in labels.enumerated() {
      if rows.isEmpty || x + Self.advance(label) > Frame.width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append(i)
      x += Self.advance(label)
    }
    return rows
  }

  /// Moves heights apart until their names do not touch; nil if one would leave its line.
  private static func spread(_ ends: [Double], within range: ClosedRange<Double>) -> [Double]? {
    let order = ends.indices.sorted { (ends[$0], $0) < (ends[$1], $1) }
    var placed = ends
    for (i, current) in order.enumerated().dropFirst() {
      placed[current] = max(ends[current], placed[order[i - 1]] + lineHeight)
    }
    var limit = range.upperBound
    for current in order.reversed() {
      placed[current] = min(placed[current], limit)
      limit = placed[current] - lineHeight
    }
    return ends.indices.allSatisfy { abs(placed[$0] - ends[$0]) <= 20 } ? placed : nil
  }
}
