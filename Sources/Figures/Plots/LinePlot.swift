/// One or more series over a common axis.
///
///     let plot = LinePlot(
///       name: "loss", title: "The loss while training", x: Axis("step"), y: Axis("loss"),
///       series: [Series("prior bias", y: losses)])
///     draw("loss", plot.svg())
///
/// Up to six series can be told apart, by colour and by dash. Their names stand beside the lines'
/// ends where there is room, else above the plot.
public struct LinePlot: Sendable {
  /// The figure's name, which all its identifiers carry: letters, digits and hyphens.
  public var name: String

  /// What the figure shows, for readers who do not see it and as a tooltip.
  public var title: String

  /// What there is to see in it; by default its axes and series.
  public var details: String?

  /// The horizontal axis.
  public var x: Axis

  /// The vertical axis.
  public var y: Axis

  /// What is drawn, in the order of the palette.
  public var series: [Series]

  /// Straight lines to compare with.
  public var rules: [Rule]

  /// A plot from its parts.
  public init(
    name: String, title: String, x: Axis, y: Axis, series: [Series], rules: [Rule] = [],
    details: String? = nil
  ) {
    require(!series.isEmpty, "the figure \(name) has nothing to draw")
    require(
      series.count <= Stylesheet.paletteCount,
      "the figure \(name) has \(series.count) series; more than six cannot be told apart")
    self.name = name
    self.title = title
    self.x = x
    self.y = y
    self.series = series
    self.rules = rules
    self.details = details
  }

  /// The figure as an SVG document; the same plot always gives the same bytes.
  public func svg() -> String {
    var drawing = Drawing(name: name)
    let xScale = Scale(x, values: series.flatMap { $0.x } + rules.places, ticks: 6)
    let yScale = Scale(y, values: series.flatMap { $0.y } + rules.levels, ticks: 5)
    let naming = self.naming(xScale, yScale)
    let frame = Frame(
      x: xScale, y: yScale, headroom: naming.headroom, sideroom: naming.sideroom)
    frame.draw(into: &drawing, titles: (x.title, y.title))
    for rule in rules { frame.draw(rule, into: &drawing) }
    for (i, series) in series.enumerated() { draw(series, i, in: frame, into: &drawing) }
    for rule in rules { frame.name(rule, clearOf: series, into: &drawing) }
    naming.draw(into: &drawing, right: frame.corners.right)
    return drawing.document(
      width: Frame.width, height: Frame.height, title: title,
      description: details ?? defaultDetails, data: tables(xScale, yScale))
  }

  private func draw(_ series: Series, _ i: Int, in frame: Frame, into drawing: inout Drawing) {
    if series.style == .points {
      let marks = series.x.indices.map { Mark.path(i, at: frame.point(series.x[$0], series.y[$0])) }
      drawing.path(marks.joined(), "fill\(i)", clipped: true)
    } else {
      drawing.path(Outline(series, in: frame).data, "line stroke\(i)", clipped: true)
    }
  }

  /// Beside the lines if all reach the right edge apart from each other, else above.
  private func naming(_ xScale: Scale, _ yScale: Scale) -> Naming {
    let labels = series.map { $0.label }
    if labels == [""] { return Naming(above: [], []) }
    let reachTheEdge = series.allSatisfy { series in
      series.style != .points && series.x.last.map { xScale.share($0) > 0.97 } == true
    }
    // The frame that the names would stand beside.
    let frame = Frame(x: xScale, y: yScale, headroom: 0, sideroom: 0)
    let corners = frame.corners
    let ends = series.map { frame.point($0.x.last ?? 0, $0.y.last ?? 0).y }
    return Naming(
      labels, series.map { $0.style == .points ? .points : .line },
      ends: reachTheEdge ? ends : nil, within: corners.top...corners.bottom - 4)
  }

  private var defaultDetails: String {
    let names = series.map { $0.label }.filter { !$0.isEmpty }.joined(separator: "; ")
    let axes = "Horizontal: \(x.title). Vertical: \(y.title)."
    return names.isEmpty ? axes : axes + " Series: \(names)."
  }
}
