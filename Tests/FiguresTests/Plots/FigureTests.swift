import Figures
import Testing

/// What holds for every figure.
@Suite("Figures")
struct FigureTests {
  static let figures: [(name: String, svg: String)] = [
    (
      "line-plot",
      LinePlot(
        name: "line-plot", title: "a < b & c", x: Axis("step"), y: Axis("loss, -log p"),
        series: [
          Series("falling", y: [3.0, 2, 1.5, 1.4]), Series("<flat>", y: [Float(1), 1, 1, 1]),
        ], rules: [.vertical(2, "here"), .horizontal(1.2, "there")]
      ).svg()
    ),
    (
      "cloud",
      LinePlot(
        name: "cloud", title: "Points", x: Axis("x"), y: Axis("y"),
        series: (0..<6).map { i in
          Series("group \(i)", x: [Double(i), 2], y: [1, Double(-i)], style: .points)
        }
      ).svg()
    ),
    (
      "pr",
      PrecisionRecallPlot(
        name: "pr", title: "PR", prevalence: 0.25,
        curves: [.init("one", precision: [0.25, 0.5, 1, 1], recall: [1, 0.5, 0.5, 0])]
      ).svg()
    ),
    (
      "bins",
      Histogram(
        name: "bins", title: "Bins", x: Axis("logit"),
        counts: Axis("transactions", scale: .logarithmic), bins: 5,
        groups: [.init("a", [0.0, 1, 1, 1, 5]), .init("b", [Float(4)])]
      ).svg()
    ),
    (
      "cells",
      ConfusionMatrixPlot(
        name: "cells", title: "Cells", classes: ["no", "yes"], counts: [[9000, 12], [3, 4]]
      ).svg()
    ),
  ]

  @Test(arguments: figures.indices)
  func isAnAccessibleDocument(_ index: Int) {
    let (name, svg) = Self.figures[index]
    let figure = SVGReader(svg)
    #expect(figure.isWellFormed)
    #expect(figure.root["role"] == "img")
    #expect(figure.root["aria-labelledby"] == "\(name)-title \(name)-description")
    #expect(figure.contents["title"]?.isEmpty == false)
    #expect(figure.contents["desc"]?.isEmpty == false)
    #expect(figure.root["viewBox"]?.hasPrefix("0 0 480 ") == true)
  }

  @Test(arguments: figures.indices)
  func everyNameCarriesTheFigures(_ index: Int) {
    let (name, svg) = Self.figures[index]
    let figure = SVGReader(svg)
    #expect(figure.names.allSatisfy { $0.hasPrefix(name + "-") })
    // Also in the style sheet: nothing in it can reach another figure or the page.
    let style = figure.contents["style"] ?? ""
    let selectors = style.split(separator: "{").compactMap { $0.split(separator: "}").last }
      .compactMap { $0.split(separator: "\n").last }.filter { $0.contains(".") }
    #expect(!selectors.isEmpty)
    #expect(selectors.allSatisfy { $0.contains(".\(name)-") || $0.contains("ui-") })
    #expect(style.contains("prefers-color-scheme:dark"))
  }

  @Test(arguments: figures.indices)
  func noTextLeavesThePaper(_ index: Int) {
    let figure = SVGReader(Self.figures[index].svg)
    let height = Double(figure.root["height"]!)!
    #expect(!figure.texts.isEmpty)
    for text in figure.texts {
      // Half an em a character is about what a narrow sans serif takes.
      let width = Double(text.content.count) * 7
      let left = text.x - (text.anchor == "end" ? width : text.anchor == "middle" ? width / 2 : 0)
      #expect(left >= 0 && left + width <= 480, "\(text.content)")
      #expect(text.y > 8 && text.y < height, "\(text.content)")
    }
  }
}
