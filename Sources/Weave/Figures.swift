import Chapters

extension ChapterWeaver {
  /// A figure inlined, so that it follows the page's light and dark.
  mutating func html(_ figure: Figure) -> HTML {
    let caption = html(figure.caption)
    guard let drawing = lesson.figures[figure.name] else {
      note(.noFigure(figure.name), at: figure.name)
      return element("figure", ["class": "drawing"], element("figcaption", [:], caption))
    }
    let (svg, data) = drawing.svg.svgElement.partedFromData
    return element(
      "figure", ["class": "drawing"], "\n", HTML(trusted: svg.followingThePage),
      "\n",
      element(
        "figcaption", [:], element("span", [:], caption), " ",
        words(drawing.verdict, matched: "✓ drawn")),
      details(of: drawing.verdict)) + table(of: data)
  }

  /// The numbers that a figure shows, folded away: figures have captions, and their data may be long.
  private mutating func table(of data: [FigureData]) -> HTML {
    if data.isEmpty { return HTML() }
    figureDataCount += 1
    return "\n"
      + element(
        "details", ["class": "data"], element("summary", [:], "Data of this figure"), "\n",
        element(
          "div",
          [
            "class": "table", "role": "region", "tabindex": "0",
            "aria-label": "Data of figure \(figureDataCount)",
          ], "\n", data.map(\.html).joined(separator: "\n"), "\n"))
  }
}

extension String {
  /// The drawing without what only a file of its own has around it, such as an XML declaration.
  fileprivate var svgElement: String {
    guard let start = utf8.firstRange(of: "<svg"), let end = utf8.lastRange(of: "</svg>") else {
      return self
    }
    return String(self[start.lowerBound..<end.upperBound])
  }
}
