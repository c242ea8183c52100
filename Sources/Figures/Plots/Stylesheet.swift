/// The look all figures share: paper and ink in light and dark, and a palette whose members differ
/// in lightness as well as in hue (after Okabe and Ito).
///
/// In a page the figure takes the page's own `--paper`, `--ink`, `--muted` and `--rule`, if it has
/// them.
enum Stylesheet {
  static let textSize = 14.0

  /// How many series can be told apart.
  static let paletteCount = 6

  private static let light = ["#0b5cad", "#b8430f", "#1b7340", "#7a3fa0", "#8a6400", "#4d5661"]
  private static let dark = ["#6cb4ff", "#ff9a62", "#62cc8c", "#cf9ff5", "#e6bc4a", "#b3bcc6"]
  private static let dashes = ["none", "8 4", "2 4", "10 4 2 4", "14 5", "5 3"]

  static func css(_ name: String) -> String {
    let rules =
      [
        ".\(name)-figure{\(variables(name, "#ffffff", "#1f2328", "#59626c", "#dfe3e8", light))}",
        "@media (prefers-color-scheme:dark){.\(name)-figure{"
          + "\(variables(name, "#0d1117", "#e6edf3", "#9aa4af", "#2d343c", dark))}}",
        ".\(name)-figure{max-width:100%;height:auto;font:14px ui-sans-serif,system-ui,"
          + "-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif}",
        ".\(name)-paper{fill:var(--\(name)-paper)}",
        ".\(name)-label{fill:var(--\(name)-ink)}",
        ".\(name)-soft{fill:var(--\(name)-muted)}",
        ".\(name)-halo{paint-order:stroke;stroke:var(--\(name)-paper);stroke-width:4px;"
          + "stroke-linejoin:round}",
        ".\(name)-big{font-size:22px}",
        ".\(name)-grid{stroke:var(--\(name)-rule);fill:none}",
        ".\(name)-axis{stroke:var(--\(name)-muted);fill:none}",
        ".\(name)-reference{stroke:var(--\(name)-muted);stroke-dasharray:3 3;fill:none}",
        ".\(name)-line{fill:none;stroke-width:2;stroke-linejoin:round}",
        ".\(name)-area{fill-opacity:.22;stroke-width:1.5;stroke-linejoin:round}",
      ] + (0..<paletteCount).map { palette(name, $0) }
    return rules.joined(separator: "\n")
  }

  private static func variables(
    _ name: String, _ paper: String, _ ink: String, _ muted: String, _ rule: String,
    _ colours: [String]
  ) -> String {
    let neutrals = [("paper", paper), ("ink", ink), ("muted", muted), ("rule", rule)].map {
      "--\(name)-\($0):var(--\($0),\($1))"
    }
    let series = colours.enumerated().map { "--\(name)-\($0):\($1)" }
    return (neutrals + series).joined(separator: ";")
  }

  private static func palette(_ name: String, _ i: Int) -> String {
    let colour = "var(--\(name)-\(i))"
    return ".\(name)-stroke\(i){stroke:\(colour);stroke-dasharray:\(dashes[i])}\n"
      + ".\(name)-outline\(i){stroke:\(colour)}\n.\(name)-fill\(i){fill:\(colour)}"
  }
}

extension Drawing {
  /// The finished document.
  func document(
    width: Double, height: Double, title: String, description: String, data: [DataTable]
  ) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" class="\(name)-figure" role="img" \
    aria-labelledby="\(name)-title \(name)-description" \
    width="\(number(width))" height="\(number(height))" \
    viewBox="0 0 \(number(width)) \(number(height))">
    <title id="\(name)-title">\(title.escapedForMarkup)</title>
    <desc id="\(name)-description">\(description.escapedForMarkup)</desc>
    <style>
    \(Stylesheet.css(name))
    </style>
    <rect class="\(name)-paper" width="100%" height="100%"/>
    \(body)<metadata>
    \(data.map { $0.text }.joined(separator: "\n\n").escapedForMarkup)
    </metadata>
    </svg>

    """
  }
}
