import Chapters

extension ChapterWeaver {
  /// A figure inlined, so that it follows the page's light and dark.
  mutating func html(_ figure: Figure) -> HTML {
    let caption = html(figure.caption)
    guard let drawing = lesson.figures[figure.name] else {
      note(.noFigure(figure.name), at: figure.name)
      return element("figure", ["class": "drawing"], element("figcaption", [:], caption))
    }
    return element(
      "figure", ["class": "drawing"], "\n", HTML(trusted: drawing.svg.svgElement.followingThePage),
      "\n",
      element(
        "figcaption", [:], element("span", [:], caption), " ",
        words(drawing.verdict, matched: "✓ drawn")),
      details(of: drawing.verdict))
  }
}

extension String {
  /// The drawing without what only a file of its own has around it, such as an XML declaration.
  fileprivate var svgElement: String {
    guard let start = firstRange(of: "<svg"), let end = ranges(of: "</svg>").last else {
      return self
    }
    return String(self[start.lowerBound..<end.upperBound])
  }
}
