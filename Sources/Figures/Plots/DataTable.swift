/// Numbers that a figure shows. The SVG carries them in its `metadata`, so that a page can offer
/// them beside the drawing to whoever would rather read than look.
///
/// An empty line parts tables. Each has a line with its caption, one with the names of its columns,
/// then a line for each row; tabs part the cells.
struct DataTable {
  var caption: String
  var columns: [String]
  var rows: [[String]]

  var text: String {
    ([[caption], columns] + rows).map { line in
      line.map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t")
    }.joined(separator: "\n")
  }
}

extension String {
  /// The caption of a table that holds only some of the values.
  func counting(_ shown: Int, of all: Int) -> String {
    shown == all ? self : self + " (\(format(shown)) of \(format(all)) points)"
  }
}

extension [Rule] {
  /// Where the straight lines are.
  func table(x: (axis: Axis, scale: Scale), y: (axis: Axis, scale: Scale)) -> DataTable? {
    if isEmpty { return nil }
    return DataTable(
      caption: "Straight lines", columns: ["line", "axis", "value"],
      rows: map { rule in
        switch rule {
        case .horizontal(let level, let label): [label, y.axis.title, y.scale.text(level)]
        case .vertical(let place, let label): [label, x.axis.title, x.scale.text(place)]
        }
      })
  }
}
