import Imbalance
import Neural
import Testing

@Suite struct LongTailGlyphsTests {
  let world = LongTailGlyphs().draw(seed: 5)

  @Test func countsFallByTheFormula() {
    // round(500 * 100^(-c/19)), from Python.
    #expect(
      LongTailGlyphs().counts
        == [500, 392, 308, 242, 190, 149, 117, 92, 72, 56, 44, 35, 27, 21, 17, 13, 10, 8, 6, 5])
    #expect(LongTailGlyphs(classes: 3, largest: 9, imbalanceFactor: 1).counts == [9, 9, 9])
  }

  @Test func aWorldHasItsCounts() {
    #expect(world.train.images.rows == 2_304 && world.train.images.columns == 100)
    #expect(classCounts(world.train.labels) == world.counts)
    #expect(classCounts(world.test.labels) == [Int](repeating: 200, count: 20))
    #expect(abs(world.priors.reduce(0, +) - 1) < 1e-6 && world.priors[0] == 500 / 2_304)
  }

  @Test func theOrderOfTheCharactersIsDrawn() {
    #expect(Set(world.names).count == 20)
    let others = (0..<40).map {
      LongTailGlyphs(classes: 2, largest: 1, imbalanceFactor: 1).draw(seed: $0).names[0]
    }
    #expect(Set(others).count > 15)
  }

  @Test func theSameSeedGivesTheSameBytes() {
    let again = LongTailGlyphs().draw(seed: 5)
    #expect(again.train == world.train && again.test == world.test && again.names == world.names)
    #expect(LongTailGlyphs().draw(seed: 6).train != world.train)
  }

  /// Noise has the deviation asked for, and ink fills the middle and not the corners.
  @Test func imagesHaveInkInTheMiddleAndNoiseAround() {
    var glyphs = LongTailGlyphs(classes: 30, largest: 30, imbalanceFactor: 1)
    let noisy = glyphs.draw(seed: 7).train.images
    glyphs.noise = 0
    let clean = glyphs.draw(seed: 7).train.images
    #expect(clean.elements.allSatisfy { $0 >= 0 && $0 <= 1 })
    let corners = noisy.column(0) + noisy.column(9) + noisy.column(90) + noisy.column(99)
    let square = corners.reduce(0) { $0 + $1 * $1 } / Float(corners.count)
    #expect(abs(square.squareRoot() - 0.15) < 0.01)
    func mean(_ column: Int) -> Float { clean.column(column).reduce(0, +) / 900 }
    #expect(mean(44) > 0.2 && mean(0) < 0.01 && mean(9) < 0.01)
  }

  /// A character without tricks is where its bitmap says: the I is symmetric on average.
  @Test func charactersStandUpright() {
    var glyphs = LongTailGlyphs(classes: 30, largest: 100, imbalanceFactor: 1)
    glyphs.noise = 0
    let world = glyphs.draw(seed: 8)
    func average(_ name: String) -> [Float] {
      let c = world.names.firstIndex(of: name)!
      let x = world.train.images.selecting(rows: (100 * c..<100 * (c + 1)).map { $0 })
      return (0..<100).map { x.column($0).reduce(0, +) / 100 }
    }
    let (l, t) = (average("L"), average("T"))
    // L has its bar at the bottom and its stem on the left, T its bar at the top.
    #expect(l[80..<90].reduce(0, +) > 2 * l[10..<20].reduce(0, +))
    #expect(t[10..<20].reduce(0, +) > 2 * t[80..<90].reduce(0, +))
    func stem(_ column: Int) -> Float {
      (0..<10).reduce(Float(0)) { $0 + l[10 * $1 + column] }
    }
    #expect(stem(2) > 2 * stem(6))
  }
}
