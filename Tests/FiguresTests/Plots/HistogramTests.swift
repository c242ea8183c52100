import Figures
import Testing

@Suite("Histogram")
struct HistogramTests {
  private func bars(_ values: [Double], _ counts: Axis) -> [Double] {
    let figure = SVGReader(
      Histogram(
        name: "h", title: "t", x: Axis("x", range: 0...4), counts: counts, bins: 4,
        groups: [.init("", values)]
      ).svg())
    let data = figure.paths.last { $0.kind.contains("h-area") }!.data
    return data.split(separator: "V").dropFirst().map { part in
      Double(part.prefix { $0.isNumber || $0 == "." })!
    }
  }

  @Test func heightsAreCounts() {
    let levels = bars([0.5, 1.5, 1.6, 2.1, 2.2, 2.3, 3.5, 4, 9], Axis("n", range: 0...3))
    // Counts 1, 2, 3, 2, and back to the axis; 4 belongs to the last bin and 9 to none.
    let unit = levels[4] - levels[0]
    #expect(levels.count == 5)
    #expect(abs(levels[4] - levels[1] - 2 * unit) < 0.3)
    #expect(abs(levels[4] - levels[2] - 3 * unit) < 0.3)
    #expect(levels[3] == levels[1])
  }

  @Test func aLogarithmShowsSingleValues() {
    let many = [Double](repeating: 0.5, count: 1000) + [2.5]
    let levels = bars(many, Axis("n", scale: .logarithmic))
    // Up for 1000, down, up for 1, down.
    #expect(levels.count == 4)
    #expect(levels[0] < levels[2] && levels[2] < levels[3] - 4)
  }
}
