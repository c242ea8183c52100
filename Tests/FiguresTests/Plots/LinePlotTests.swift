import Figures
import Testing

@Suite("LinePlot")
struct LinePlotTests {
  private func plot(_ series: [Series], x: Axis = Axis("x"), y: Axis = Axis("y")) -> SVGReader {
    SVGReader(LinePlot(name: "p", title: "t", x: x, y: y, series: series).svg())
  }

  private func points(_ data: String) -> [(x: Double, y: Double)] {
    data.dropFirst().split(separator: "L").map { pair in
      let numbers = pair.split(separator: " ").map { Double($0)! }
      return (numbers[0], numbers[1])
    }
  }

  @Test func ticksAreRound() {
    let figure = plot(
      [Series("a", x: [0, 1200], y: [0.0013, 0.0187])], y: Axis("y", range: 0...0.02))
    for label in ["0", "200", "1,200", "0.005", "0.010", "0.020"] {
      #expect(figure.text(label) != nil, "\(label)")
    }
    let logarithmic = plot(
      [Series("a", x: [0.0002, 0.3], y: [-3, 4])], x: Axis("x", scale: .logarithmic))
    for label in ["0.0001", "0.001", "0.01", "0.1", "1", "−2", "4"] {
      #expect(logarithmic.text(label) != nil, "\(label)")
    }
    let shares = plot([Series("a", y: [0.1, 0.9])], y: Axis("y", range: 0...1, notation: .percent))
    #expect(shares.text("100 %") != nil)
  }

  @Test func valuesLandWhereTheTicksSay() {
    let figure = plot(
      [Series("a", x: [0, 10, 20], y: [0, 4, 2])], x: Axis("x", range: 0...20),
      y: Axis("y", range: 0...4))
    let line = points(figure.paths.last { $0.kind.contains("p-line") }!.data)
    // Tick labels stand on the height of their level, five units below its line.
    #expect(abs(line[0].y + 5 - figure.text("0")!.y) < 0.2)
    #expect(abs(line[1].y + 5 - figure.text("4")!.y) < 0.2)
    #expect(abs(line[2].y + 5 - figure.text("2")!.y) < 0.2)
    #expect(abs(line[1].x - figure.text("10")!.x) < 0.2)
    #expect(abs(line[2].x - figure.text("20")!.x) < 0.2)
  }

  @Test func namesStandBesideTheEndsOfTheirLines() {
    let figure = plot([Series("high", y: [0.0, 9]), Series("low", y: [0.0, 1])])
    let (high, low) = (figure.text("high")!, figure.text("low")!)
    #expect(high.x > 400 && high.x == low.x && high.y < low.y)
    // Three lines that end in one place are named above.
    let crowded = plot(["a", "b", "c"].map { Series($0, y: [2, 5]) })
    #expect(Set(["a", "b", "c"].map { crowded.text($0)!.y }).count == 1)
    #expect(crowded.text("a")!.y < 60)
  }

  @Test func rulesAreNamedWhereThereIsRoom() {
    let series = [Series("", x: [0, 5, 10], y: [0, 0, 8])]
    let figure = SVGReader(
      LinePlot(
        name: "p", title: "t", x: Axis("x"), y: Axis("y", range: 0...10), series: series,
        rules: [.horizontal(9, "level"), .vertical(2, "early"), .vertical(9.9, "late")]
      ).svg())
    #expect(figure.text("level")!.anchor == "start")
    #expect(figure.text("early")!.anchor == "start")
    #expect(figure.text("late")!.anchor == "end")
  }

  @Test func longSeriesStaySmallAndKeepTheirPeaks() {
    var values = (0..<100_000).map { Double($0 % 7) }
    values[54_321] = 50
    let svg = LinePlot(
      name: "p", title: "t", x: Axis("x"), y: Axis("y"), series: [Series("a", y: values)]
    ).svg()
    #expect(svg.utf8.count < 30_000)
    let line = points(SVGReader(svg).paths.last { $0.kind.contains("p-line") }!.data)
    let (top, low) = (line.map { $0.y }.min()!, line.map { $0.y }.max()!)
    #expect(line.filter { $0.y == top }.count == 1)
    #expect(low - top > 200)
  }

  @Test func stepsHoldTheValueToCome() {
    let figure = plot([Series("a", x: [0, 1, 2], y: [3, 2, 1], style: .steps)])
    let line = points(figure.paths.last { $0.kind.contains("p-line") }!.data)
    #expect(line.count == 5)
    #expect(line[1].x == line[0].x && line[1].y == line[2].y)
    #expect(line[3].x == line[2].x && line[3].y == line[4].y)
  }
}
