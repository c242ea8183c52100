import Figures
import Testing

/// The numbers that figures carry.
@Suite("Data of figures")
struct DataTableTests {
  private func tables(_ svg: String) -> [[[String]]] {
    let text = SVGReader(svg).contents["metadata"] ?? ""
    return text.split(separator: "\n\n").map { table in
      table.split(separator: "\n").map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    }
  }

  private func plot(
    _ series: [Series], x: Axis = Axis("x"), y: Axis = Axis("y"), rules: [Rule] = []
  ) -> [[[String]]] {
    tables(LinePlot(name: "p", title: "t", x: x, y: y, series: series, rules: rules).svg())
  }

  @Test func seriesAtTheSamePlacesShareATable() {
    let table = plot([Series("a < b", y: [0.5, 1.25]), Series("c", y: [2.0, 1])])
    #expect(
      table == [[["y"], ["x", "a < b", "c"], ["1", "0.50", "2"], ["2", "1.25", "1"]]])
  }

  @Test func othersHaveOneEach() {
    let all = plot(
      [Series("a", x: [0, 1], y: [1, 2]), Series("b", x: [0, 5], y: [3, 4])],
      rules: [.horizontal(1.5, "level"), .vertical(2, "place")])
    #expect(all.map { $0[0] } == [["a"], ["b"], ["Straight lines"]])
    #expect(all[2][2...] == [["level", "y", "1.5"], ["place", "x", "2"]])
  }

  @Test func aLongLineKeepsWhatShowsOnPaper() {
    let jump = (0...5000).map { $0 == 2500 ? 1.0 : 0.0 }
    let table = plot([Series("jump", y: jump)], x: Axis("x", range: 1...5001))[0]
    #expect((10...50).contains(table.count - 2))
    #expect(table[0][0].hasPrefix("jump (") && table[0][0].hasSuffix(" of 5,001 points)"))
    #expect(table.contains(["2,501", "1"]))
    #expect(table[2] == ["1", "0"] && table.last == ["5,001", "0"])
  }

  @Test func aLargeCloudKeepsEverySecond() {
    let cloud = Series("c", y: (1...90).map { Double($0) }, style: .points)
    #expect(plot([cloud])[0].dropFirst(2).map { $0[0] }.prefix(3) == ["1", "3", "5"])
    #expect(plot([cloud])[0][0] == ["c (45 of 90 points)"])
  }

  @Test func whatLiesBeyondTheAxesIsLeftOut() {
    let table = plot([Series("", x: [-1, 0, 3], y: [1, 2, 30])], x: Axis("x", range: 0...3))[0]
    #expect(table.dropFirst(2) == [["0", "2"], ["3", "30"]])
  }

  @Test func numbersAreAsFineAsTheAxis() {
    let logarithmic = plot(
      [Series("", x: [0.001, 0.0316227, 100], y: [0.25, 0.5, 1])],
      x: Axis("x", scale: .logarithmic), y: Axis("y", range: 0...1, notation: .percent))[0]
    #expect(
      logarithmic.dropFirst(2) == [
        ["0.001", "25.0 %"], ["0.0316", "50.0 %"], ["100", "100.0 %"],
      ])
  }

  @Test func aHistogramHasTheBinsThatHoldSomething() {
    let histogram = Histogram(
      name: "h", title: "t", x: Axis("x", range: 0...4), counts: Axis("n"), bins: 4,
      groups: [.init("a", [0.5, 3, 3.5]), .init("b", [0.1])])
    #expect(
      tables(histogram.svg())
        == [[["n"], ["x, from", "to", "a", "b"], ["0", "1", "1", "1"], ["3", "4", "2", "0"]]])
    let decades = Histogram(
      name: "h", title: "t", x: Axis("x", range: 0.01...1, scale: .logarithmic), bins: 4,
      groups: [.init("", [0.05])])
    #expect(tables(decades.svg())[0].last == ["0.0316", "0.1", "1"])
  }

  @Test func cellsAndPixels() {
    let matrix = ConfusionMatrixPlot(
      name: "c", title: "t", classes: ["no", "yes"], counts: [[9000, 1000], [0, 0]])
    #expect(
      tables(matrix.svg())[0].dropFirst(2)
        == [
          ["no", "9,000 (90.00 %)", "1,000 (10.00 %)"], ["yes", "0 (no cases)", "0 (no cases)"],
        ])
    let image = PixelImages(
      name: "i", title: "t", perRow: 1, images: [.init("O", rows: [[0, 0.5], [1, 0.1]])])
    #expect(tables(image.svg())[0].dropFirst() == [["row", "O"], ["1", "03"], ["2", "40"]])
  }
}
