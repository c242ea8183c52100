extension Writer {
  func table(_ table: Table) -> String {
    let cells = Writer(isDisplay: table.kind == .aligned || table.kind == .gathered)
    let rows = table.rows.map { row in
      let contents = row.enumerated().map { column, nodes in
        // Between the columns of aligned stands an empty atom, so that a leading minus subtracts.
        let isContinued = table.kind == .aligned && column % 2 == 1
        return element("mtd", cells.row(nodes, after: isContinued ? .ordinary : nil).joined())
      }
      return element("mtr", contents.joined())
    }
    let body = mtable(table, rows.joined())
    guard table.open != nil || table.close != nil else { return body }
    let open = table.open.map { delimiter($0, .open) } ?? ""
    let close = table.close.map { delimiter($0, .close) } ?? ""
    return element("mrow", open + body + close)
  }

  /// `columnalign` serves Firefox, the class the style sheet for Chromium.
  private func mtable(_ table: Table, _ rows: String) -> String {
    let columns = table.rows.map(\.count).max() ?? 0
    switch table.kind {
    case .matrix: return element("mtable", rows)
    case .cases:
      return element("mtable", ["class": "cases", "columnalign": "left"], rows)
    case .gathered:
      return element("mtable", ["class": "gathered", "displaystyle": "true"], rows)
    case .aligned:
      let sides = (0..<columns).map { $0 % 2 == 0 ? "right" : "left" }.joined(separator: " ")
      return element(
        "mtable", ["class": "aligned", "columnalign": sides, "displaystyle": "true"], rows)
    }
  }
}
