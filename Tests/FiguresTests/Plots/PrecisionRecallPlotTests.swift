import Figures
import Testing

@Suite("PrecisionRecallPlot")
struct PrecisionRecallPlotTests {
  private func curve(_ precision: [Double], _ recall: [Double]) -> SVGReader {
    SVGReader(
      PrecisionRecallPlot(
        name: "pr", title: "t", prevalence: 0.001,
        curves: [.init("model", precision: precision, recall: recall)]
      ).svg())
  }

  @Test func drawsTheStepsOfAveragePrecision() {
    // scikit-learn's order: recall falls, and a last point (1, 0) has no threshold.
    let falling = curve([0.5, 0.667, 1, 1], [1, 1, 0.5, 0])
    let rising = curve([1, 1, 0.667, 0.5], [0, 0.5, 1, 1])
    let line = falling.paths.last { $0.kind.contains("pr-line") }!.data
    #expect(line == rising.paths.last { $0.kind.contains("pr-line") }!.data)
    // Level at 1 to recall 0.5, down there to 0.667 and level to recall 1, down to 0.5.
    #expect(line.filter { $0 == "L" }.count == 4)
  }

  @Test func namesThePrevalence() {
    #expect(curve([0.001, 1], [1, 0]).text("prevalence 0.001") != nil)
  }
}
