import Chapters

extension ChapterWeaver {
  /// A figure inlined, so that it follows the page's light and dark.
  mutating func html(_ figure: Figure) -> HTML {
    let caption = element("figcaption", [:], html(figure.caption))
    guard let drawing = lesson.figures[figure.name] else {
      note(.noFigure(figure.name), at: figure.name)
      return element("figure", ["class": "drawing"], caption)
    }
    return element(
      "figure", ["class": "drawing"], "\n", HTML(trusted: drawing.svgElement), "\n", caption)
  }
}

extension String {
  /// The drawing without what only a file of its own has before it: an XML declaration.
  fileprivate var svgElement: String {
    firstRange(of: "<svg").map { String(self[$0.lowerBound...]) } ?? self
  }
}
