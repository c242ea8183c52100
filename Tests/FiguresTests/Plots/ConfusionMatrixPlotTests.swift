import Figures
import Testing

@Suite("ConfusionMatrixPlot")
struct ConfusionMatrixPlotTests {
  @Test func rowsAreTrueClasses() {
    let figure = SVGReader(
      ConfusionMatrixPlot(
        name: "c", title: "t", classes: ["legitimate", "fraud"],
        counts: [[199_754, 46], [128, 72]]
      ).svg())
    let (missed, found) = (figure.text("128")!, figure.text("72")!)
    let (quiet, alarm) = (figure.text("199,754")!, figure.text("46")!)
    #expect(missed.y == found.y && quiet.y == alarm.y && quiet.y < missed.y)
    #expect(missed.x == quiet.x && found.x == alarm.x && quiet.x < alarm.x)
    // Shares are of the true class.
    #expect(figure.text("64.00 %")?.x == missed.x)
    #expect(figure.text("99.98 %")?.x == quiet.x)
    #expect(figure.contents["desc"]!.contains("128 predicted legitimate, 72 predicted fraud"))
  }

  @Test func aClassWithoutCases() {
    let figure = SVGReader(
      ConfusionMatrixPlot(
        name: "c", title: "t", classes: ["a", "b", "c"],
        counts: [[1, 0, 2], [0, 3, 0], [0, 0, 0]]
      ).svg())
    #expect(figure.texts.filter { $0.content == "no cases" }.count == 3)
    #expect(figure.text("66.7 %") != nil)
  }
}
