import Chapters

extension Coverage {
  /// The coverage of chapters as a table, with the sum below and every ignored block with its reason.
  package static func table(_ chapters: [(name: String, coverage: Coverage)]) -> String {
    let sum = chapters.map(\.coverage).reduce(Coverage(), +)
    let head = [
      "", "blocks", "compiled", "hidden", "checked", "recorded", "figures", "exercises", "ignored",
    ]
    let rows = (chapters + [("all", sum)]).map { name, coverage in
      [name] + coverage.counts.map(String.init)
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    let lines = ([head] + rows).map { row in
      row.enumerated().map { column, cell in
        let pad = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + pad : pad + cell
      }.joined(separator: "  ")
    }
    let reasons = sum.ignored.map { "\($0.place): ignored: \($0.reason)" }
    return (lines + reasons).joined(separator: "\n")
  }

  private var counts: [Int] {
    [blocks, compiled, hidden, checked, recorded, figures, exercises, ignored.count]
  }
}
