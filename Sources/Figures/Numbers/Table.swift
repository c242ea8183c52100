/// Rows of text in aligned columns, for printing.
///
///     var table = Table("model", "AP", "recall")
///     table.append("plain", format(0.4551, decimals: 3), format(0.471, decimals: 3))
///     print(table)
///
/// prints
///
///     model     AP  recall
///     -----  -----  ------
///     plain  0.455   0.471
///
/// The first column is aligned left, the others right, unless said otherwise. No line ends in
/// spaces.
public struct Table: CustomStringConvertible, Sendable {
  /// Where the text of a column stands.
  public enum Alignment: Sendable {
    /// At the column's left edge.
    case left
    /// At the column's right edge.
    case right
  }

  /// Where each column's text stands.
  public var alignments: [Alignment]

  private let header: [String]
  private var rows: [[String]] = []

  /// A table with these column names and no rows yet.
  public init(_ header: String...) { self.init(header: header) }

  /// A table with these column names and no rows yet.
  public init(header: [String], alignments: [Alignment]? = nil) {
    require(!header.isEmpty, "a table has at least one column")
    self.header = header
    self.alignments =
      alignments ?? header.indices.map { $0 == 0 ? Alignment.left : Alignment.right }
    require(
      self.alignments.count == header.count,
      "\(header.count) columns need as many alignments, not \(self.alignments.count)")
  }

  /// Adds a row below the others.
  public mutating func append(_ cells: String...) { append(row: cells) }

  /// Adds a row below the others.
  public mutating func append(row cells: [String]) {
    require(
      cells.count == header.count,
      "a row of \(cells.count) cells does not fit \(header.count) columns")
    rows.append(cells)
  }

  /// The whole table, without a line break at its end.
  public var description: String {
    let lines = [header] + rows
    let widths = header.indices.map { column in
      lines.map { $0[column].count }.reduce(0) { max($0, $1) }
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([header, rule] + rows).map { line($0, widths) }.joined(separator: "\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (i, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[i] - cell.count)
      text += (i == 0 ? "" : "  ") + (alignments[i] == .left ? cell + padding : padding + cell)
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}
