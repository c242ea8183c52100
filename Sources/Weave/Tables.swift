import Chapters

extension ChapterWeaver {
  /// A table in a region that scrolls by itself when the screen is narrow.
  mutating func html(_ table: Table) -> HTML {
    tableCount += 1
    let columns = table.header.map(\.plainText).filter { !$0.isEmpty }.joined(separator: ", ")
    let label = "Table \(tableCount)" + (columns.isEmpty ? "" : ": " + columns)
    let head = element("thead", [:], row(table.header, table, cell: "th"))
    var rows = HTML()
    for cells in table.rows {
      rows += row(cells, table, cell: "td")
      rows += "\n"
    }
    let body = table.rows.isEmpty ? HTML() : element("tbody", [:], "\n", rows)
    return element(
      "div", ["class": "table", "role": "region", "aria-label": label, "tabindex": "0"],
      element("table", [:], "\n", head, "\n", body))
  }

  private mutating func row(_ cells: [[Inline]], _ table: Table, cell name: String) -> HTML {
    var row = HTML()
    for (index, cell) in cells.enumerated() {
      // A header without words heads nothing.
      let name = cell.isEmpty ? "td" : name
      let alignment = table.alignments.indices.contains(index) ? table.alignments[index] : .none
      row += element(
        name, ["class": alignment.mark, "scope": name == "th" ? "col" : nil], html(cell))
    }
    return element("tr", [:], row)
  }
}

extension Table.Alignment {
  fileprivate var mark: String? {
    switch self {
    case .none, .left: nil
    case .center: "center"
    case .right: "right"
    }
  }
}
