import Figures
import Testing

@Suite("PixelImages")
struct PixelImagesTests {
  @Test func inkIsDarkerAndPaperIsLeftOut() {
    let svg = PixelImages(
      name: "p", title: "t", perRow: 2,
      images: [
        .init("dark", rows: [[1, 1], [0, 0]]), .init("light", rows: [[0, 0.3], [0, 0]]),
        .init("none", rows: [[0, 0.1], [-0.2, 0]]),
      ]
    ).svg()
    // Two inked neighbours are one rectangle, one of two columns is half as wide.
    #expect(svg.contains("fill-opacity=\"1.00\" d=\"M33 26h184v92h-184z\""))
    #expect(svg.contains("fill-opacity=\"0.50\" d=\"M355 26h92v92h-92z\""))
    #expect(svg.split(separator: "fill-opacity=").count == 3)
  }

  @Test func imagesStandInRows() {
    let image = PixelImages.Image("a", rows: [[1]])
    let figure = SVGReader(
      PixelImages(
        name: "p", title: "t", perRow: 2,
        images: [image, .init("b", rows: [[1]]), .init("c", rows: [[1]])]
      ).svg())
    let (a, b, c) = (figure.text("a")!, figure.text("b")!, figure.text("c")!)
    #expect(a.y == b.y && a.y < c.y)
    #expect(a.x == c.x && a.x < b.x)
    #expect(figure.contents["desc"] == "a, b, c")
  }
}
