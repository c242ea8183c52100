import Figures

extension Recipe {
  /// The report as one page that needs nothing else: no script, no other file, light and dark.
  package func html(title: String, _ techniques: TechniqueRace? = nil) throws -> String {
    let reliability = try reliabilityFigure().map {
      figure(
        $0,
        "What was said and what happened, in ten bins of as many rows; bins without a positive "
          + "are not shown.")
    }
    let scores = figure(
      scoreFigure(),
      "Positives left of the threshold are missed; others right of it are false alarms.")
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="color-scheme" content="light dark">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title.escapedForMarkup)</title>
      <style>
      \(reportStyle)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title.escapedForMarkup)</h1>
      <p>\(dataset.description.escapedForMarkup).</p>
      <h2>What to do</h2>
      \(list(verdict.sentences))
      \(warnings.isEmpty ? "" : "<h2>Warnings</h2>\n\(list(warnings))")
      <h2>The comparison</h2>
      \(try races.map { try $0.htmlTable() }.joined(separator: "\n"))
      <p>\(legend.escapedForMarkup)</p>
      \(try techniques?.html() ?? "")
      <h2>The figures</h2>
      <p>All are of rows that the models had not seen (\(races[races.count - 1].division.name)).</p>
      \(figure(try precisionRecallFigure(), "The further right a curve stays high, the better."))
      \(figure(try costFigure(), "The cost depends on the threshold more than on the model."))
      \(scores)
      \(reliability ?? "")
      </main>
      </body>
      </html>

      """
  }
}

private func list(_ sentences: [String]) -> String {
  "<ul>\n\(sentences.map { "<li>\($0.escapedForMarkup)</li>" }.joined(separator: "\n"))\n</ul>"
}

private func figure(_ svg: String, _ caption: String) -> String {
  "<figure>\n\(svg)<figcaption>\(caption.escapedForMarkup)</figcaption>\n</figure>"
}

extension Race {
  fileprivate func htmlTable() throws -> String {
    scrollingTable(
      "models, \(division.name)",
      [
        division.name, "average precision", "over folds", "recall", "Brier", "mean p",
        "cost at 0.5", "by costs", "tuned",
      ], try rows())
  }
}

extension TechniqueRace {
  fileprivate func html() throws -> String {
    """
    <h2>What the techniques do to the network</h2>
    \(scrollingTable("techniques", Self.header, try rows()))
    \(list(try sentences()))
    """
  }
}

/// A table in a box of its own that a keyboard can scroll too, where the screen is narrow.
private func scrollingTable(_ name: String, _ header: [String], _ rows: [[String]]) -> String {
  let header = header.map { "<th scope=\"col\">\($0)</th>" }.joined()
  let rows = rows.map { cells in
    "<tr><th scope=\"row\">\(cells[0].escapedForMarkup)</th>"
      + cells.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>"
  }
  return """
    <div class="table" role="region" tabindex="0" aria-label="\(name.escapedForMarkup)"><table>
    <thead><tr>\(header)</tr></thead>
    <tbody>
    \(rows.joined(separator: "\n"))
    </tbody>
    </table></div>
    """
}

private let reportStyle = """
  :root{--paper:#fff;--ink:#1f2328;--muted:#59626c;--rule:#dfe3e8}
  @media (prefers-color-scheme:dark){
  :root{--paper:#0d1117;--ink:#e6edf3;--muted:#9aa4af;--rule:#2d343c}}
  body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
  main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
  .table{overflow-x:auto}
  table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.875rem;margin:1rem 0}
  th,td{padding:.25rem .5rem;text-align:right;border-bottom:1px solid var(--rule)}
  th:first-child{text-align:left;font-weight:600}
  figure{margin:2rem 0}
  figure svg{width:100%;height:auto}
  td{white-space:nowrap}
  figcaption{color:var(--muted)}
  @media print{main{max-width:none}figure,tr{break-inside:avoid}}
  """
