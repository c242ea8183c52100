import Chapters

extension ChapterWeaver {
  /// Writes a table in a region that scrolls by itself when the screen is narrow.
  mutating func write(_ table: Table, to html: inout HTML) {
    tableCount += 1
    let columns = table.header.map(\.plainText).filter { !$0.isEmpty }.joined(separator: ", ")
    let label = "Table \(tableCount)" + (columns.isEmpty ? "" : ": " + columns)
    html.appendElement(
      "div", ["class": "table", "role": "region", "aria-label": label, "tabindex": "0"]
    ) { html in
      html.appendElement("table") { html in
        html.endLine()
        html.appendElement("thead") { write(row: table.header, of: table, cell: "th", to: &$0) }
        html.endLine()
        if !table.rows.isEmpty { html.appendElement("tbody") { write(rowsOf: table, to: &$0) } }
      }
    }
  }

  private mutating func write(rowsOf table: Table, to html: inout HTML) {
    html.endLine()
    for cells in table.rows {
      write(row: cells, of: table, cell: "td", to: &html)
      html.endLine()
    }
  }

  private mutating func write(
    row cells: [[Inline]], of table: Table, cell name: String, to html: inout HTML
  ) {
    html.appendElement("tr") { html in
      for (index, cell) in cells.enumerated() {
        // A header without words heads nothing.
        let name = cell.isEmpty ? "td" : name
        let alignment = table.alignments.indices.contains(index) ? table.alignments[index] : .none
        html.appendElement(name, ["class": alignment.mark, "scope": name == "th" ? "col" : nil]) {
          write(cell, to: &$0)
        }
      }
    }
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
