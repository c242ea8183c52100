/// A table of numbers that a figure's SVG carries in its `metadata`: a line with the caption, one with the
/// names of the columns, then rows; tabs part cells, an empty line parts tables. All is escaped.
struct FigureData {
  private let caption: HTML
  private let columns: [HTML]
  private let rows: [[HTML]]

  init?(_ text: Substring) {
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map {
        HTML(trusted: String($0))
      }
    }
    guard lines.count > 2 else { return nil }
    caption = lines[0].joined()
    columns = lines[1]
    rows = Array(lines[2...])
  }

  /// A table whose first column heads the rows.
  var html: HTML {
    let head = columns.map { element("th", ["scope": "col"], $0) }.joined()
    let body = rows.map { cells in
      let rest = cells.dropFirst().map { element("td", [:], $0) }.joined()
      return element("tr", [:], element("th", ["scope": "row"], cells[0]), rest)
    }
    return element(
      "table", [:], element("caption", [:], caption), "\n",
      element("thead", [:], element("tr", [:], head)), "\n",
      element("tbody", [:], "\n", body.joined(separator: "\n"), "\n"))
  }
}

extension String {
  /// An SVG element without its metadata, and the tables in there.
  var partedFromData: (svg: String, data: [FigureData]) {
    guard let start = utf8.firstRange(of: "<metadata>\n"),
      let end = self[start.upperBound...].utf8.firstRange(of: "\n</metadata>\n")
    else { return (self, []) }
    let tables = self[start.upperBound..<end.lowerBound].split(separator: "\n\n")
    return (
      String(self[..<start.lowerBound] + self[end.upperBound...]),
      tables.compactMap(FigureData.init)
    )
  }
}
