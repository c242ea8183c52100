/// How often values occur, for one group or several on the same bins.
///
///     Histogram(
///       name: "scores", title: "Scores of both classes", x: Axis("logit"),
///       counts: Axis("transactions", scale: .logarithmic),
///       groups: [.init("legitimate", legitimate), .init("fraud", frauds)])
public struct Histogram: Sendable {
  /// Values that are counted together.
  public struct Group: Sendable {
    /// What the reader calls them.
    public var label: String
    /// The values.
    public var values: [Double]

    /// A group of values.
    public init(_ label: String, _ values: [Double]) {
      self.label = label
      self.values = values
    }

    /// A group of values.
    @_disfavoredOverload
    public init(_ label: String, _ values: [Float]) {
      self.init(label, values.map { Double($0) })
    }
  }

  /// The figure's name, which all its identifiers carry.
  public var name: String

  /// What the figure shows.
  public var title: String

  /// What the values measure.
  public var x: Axis

  /// What is counted; its scale may be logarithmic.
  public var counts: Axis

  /// How many bins there are.
  public var bins: Int

  /// The groups, at most six; later ones are drawn over earlier ones.
  public var groups: [Group]

  /// Straight lines to compare with, such as thresholds.
  public var rules: [Rule]

  /// What there is to see; by default the axes and groups.
  public var details: String?

  /// A histogram from its parts.
  public init(
    name: String, title: String, x: Axis, counts: Axis = Axis("count"), bins: Int = 40,
    groups: [Group], rules: [Rule] = [], details: String? = nil
  ) {
    require(bins > 0, "a histogram has at least one bin, not \(bins)")
    require(
      !groups.isEmpty && groups.count <= Stylesheet.paletteCount,
      "the figure \(name) has \(groups.count) groups, not one to six")
    self.name = name
    self.title = title
    self.x = x
    self.counts = counts
    self.bins = bins
    self.groups = groups
    self.rules = rules
    self.details = details
  }

  /// The figure as an SVG document; the same histogram always gives the same bytes.
  public func svg() -> String {
    let xScale = Scale(x, values: groups.flatMap { $0.values } + rules.places, ticks: 6)
    let heights = groups.map { group in self.heights(group.values, xScale) }
    let yScale = Scale(countAxis(heights), values: [0] + heights.joined() + rules.levels, ticks: 5)
    let labels = groups.map { $0.label }
    let naming = Naming(
      above: labels == [""] ? [] : labels, labels.map { _ in .area })
    let frame = Frame(x: xScale, y: yScale, headroom: naming.headroom, sideroom: 0)
    var drawing = Drawing(name: name)
    frame.draw(into: &drawing, titles: (x.title, counts.title))
    for (i, heights) in heights.enumerated() {
      drawing.path(skyline(heights, in: frame), "area outline\(i) fill\(i)", clipped: true)
    }
    for rule in rules {
      frame.draw(rule, into: &drawing)
      frame.name(rule, into: &drawing)
    }
    naming.draw(into: &drawing, right: frame.corners.right)
    return drawing.document(
      width: Frame.width, height: Frame.height, title: title,
      description: details ?? defaultDetails, data: tables(heights, xScale, yScale))
  }

  /// The counts of the bins that hold something.
  private func tables(_ heights: [[Double]], _ xScale: Scale, _ yScale: Scale) -> [DataTable] {
    let full = (0..<bins).filter { bin in heights.contains { $0[bin] > 0 } }
    let edges = xScale.texts((0...bins).map { xScale.value(atShare: Double($0) / Double(bins)) })
    let names = groups.map { $0.label.isEmpty ? counts.title : $0.label }
    let table = DataTable(
      caption: counts.title, columns: ["\(x.title), from", "to"] + names,
      rows: full.map { bin in
        [edges[bin], edges[bin + 1]] + heights.map { format(Int($0[bin])) }
      })
    let rules = rules.table(x: (x, xScale), y: (counts, yScale))
    return [table] + (rules.map { [$0] } ?? [])
  }

  /// The counts of the bins; values beyond the axis are left out.
  private func heights(_ values: [Double], _ scale: Scale) -> [Double] {
    var counts = [Double](repeating: 0, count: bins)
    for value in values {
      let share = scale.share(value)
      guard share >= 0 && share <= 1 else { continue }
      counts[min(Int(share * Double(bins)), bins - 1)] += 1
    }
    return counts
  }

  /// A logarithmic axis starts below 1, so that a single value shows.
  private func countAxis(_ heights: [[Double]]) -> Axis {
    guard counts.scale == .logarithmic, counts.range == nil else { return counts }
    let highest = heights.joined().max() ?? 1
    var axis = counts
    axis.range = 0.6...max(highest * 1.3, 10)
    return axis
  }

  /// An outline around each run of bins that hold something.
  private func skyline(_ heights: [Double], in frame: Frame) -> String {
    let (left, top, right, bottom) = frame.corners
    let width = (right - left) / Double(bins)
    var data = ""
    for (i, height) in heights.enumerated() where height > 0 {
      if i == 0 || heights[i - 1] == 0 {
        data += "M\(number(left + Double(i) * width)) \(number(bottom))"
      }
      let level = bottom - max(frame.y.share(height), 0) * (bottom - top)
      data += "V\(number(level))H\(number(left + Double(i + 1) * width))"
      if i + 1 == bins || heights[i + 1] == 0 { data += "V\(number(bottom))z" }
    }
    return data
  }

  private var defaultDetails: String {
    let names = groups.map { "\($0.label) (\(format($0.values.count)))" }.joined(separator: "; ")
    return "Horizontal: \(x.title). Vertical: \(counts.title). Groups: \(names)."
  }
}
