/// Counts of true against predicted classes, with each count's share of its true class.
///
///     ConfusionMatrixPlot(
///       name: "confusion", title: "At one half", classes: ["legitimate", "fraud"],
///       counts: [[199_754, 46], [128, 72]])
public struct ConfusionMatrixPlot: Sendable {
  /// The figure's name, which all its identifiers carry.
  public var name: String

  /// What the figure shows.
  public var title: String

  /// The classes, in the order of rows and columns; two to six.
  public var classes: [String]

  /// The counts: a row for each true class, a column for each predicted one.
  public var counts: [[Int]]

  /// What there is to see; by default all counts.
  public var details: String?

  /// A plot from its parts.
  public init(
    name: String, title: String, classes: [String], counts: [[Int]], details: String? = nil
  ) {
    require(
      (2...6).contains(classes.count), "a confusion matrix is drawn for two to six classes")
    require(
      counts.count == classes.count && counts.allSatisfy { $0.count == classes.count },
      "\(classes.count) classes need a square table of counts")
    self.name = name
    self.title = title
    self.classes = classes
    self.counts = counts
    self.details = details
  }

  /// The figure as an SVG document; the same plot always gives the same bytes.
  public func svg() -> String {
    var drawing = Drawing(name: name)
    let left = 26 + classes.map { $0.width() }.reduce("true class".width()) { max($0, $1) }
    let (top, gap) = (58.0, 4.0)
    let cellWidth = (Frame.width - left - 12) / Double(classes.count)
    let cellHeight = classes.count == 2 ? 88.0 : 58.0
    drawing.text(
      "predicted class", at: ((left + Frame.width - 12) / 2, 22), "soft", anchor: .middle)
    drawing.text("true class", at: (left - 14, 46), "soft", anchor: .end)
    for (i, label) in classes.enumerated() {
      let centre = (Double(i) + 0.5)
      drawing.text(label, at: (left + centre * cellWidth, 46), anchor: .middle)
      drawing.text(label, at: (left - 14, top + centre * cellHeight + 5), anchor: .end)
      for j in classes.indices {
        let corner = (x: left + Double(j) * cellWidth, y: top + Double(i) * cellHeight)
        drawCell(
          i, j, x: corner.x, y: corner.y, width: cellWidth - gap, height: cellHeight - gap,
          into: &drawing)
      }
    }
    return drawing.document(
      width: Frame.width, height: top + cellHeight * Double(classes.count) + 10, title: title,
      description: details ?? defaultDetails, data: [table])
  }

  private var table: DataTable {
    DataTable(
      caption: "Counts, with shares of the true class",
      columns: ["true class"] + classes.map { "predicted \($0)" },
      rows: classes.indices.map { i in
        [classes[i]] + classes.indices.map { "\(format(counts[i][$0])) (\(share(i, $0)))" }
      })
  }

  private func share(_ i: Int, _ j: Int) -> String {
    let total = counts[i].reduce(0, +)
    if total == 0 { return "no cases" }
    return percent(Double(counts[i][j]) / Double(total), decimals: classes.count == 2 ? 2 : 1)
  }

  private func drawCell(
    _ i: Int, _ j: Int, x: Double, y: Double, width: Double, height: Double,
    into drawing: inout Drawing
  ) {
    let total = counts[i].reduce(0, +)
    let share = total == 0 ? 0 : Double(counts[i][j]) / Double(total)
    // Light enough under the text in both schemes, dark enough to tell 0 from something.
    let opacity = " fill-opacity=\"\(format(0.06 + 0.3 * share, decimals: 2))\" rx=\"4\""
    drawing.rectangle(
      x: x, y: y, width: width, height: height, i == j ? "fill0" : "fill1", attributes: opacity)
    let middle = x + width / 2
    let isLarge = classes.count == 2
    drawing.text(
      format(counts[i][j]), at: (middle, y + height / 2 + (isLarge ? 2 : -1)),
      isLarge ? "label big" : "label", anchor: .middle)
    drawing.text(
      self.share(i, j), at: (middle, y + height / 2 + (isLarge ? 24 : 17)), "soft", anchor: .middle)
  }

  private var defaultDetails: String {
    let rows = classes.indices.map { i in
      let cells = classes.indices.map { "\(format(counts[i][$0])) predicted \(classes[$0])" }
      return "True \(classes[i]): " + cells.joined(separator: ", ") + "."
    }
    return rows.joined(separator: " ")
  }
}
