import Neural

/// Draws small images of characters, the first class of which is common and the last one rare.
///
/// Each draw picks its characters from thirty, the digits and the letters A to U without O, and puts
/// them into a random order, which is the order of their frequency: over several draws a rare class
/// is no harder to tell than a common one.
///
/// - Counts: `largest * imbalanceFactor^(-c / (classes - 1))` training images of class `c` from 0,
///   rounded; as many test images of each class.
/// - Image: a bitmap of 5 x 7 cells, 8 pixels high, on 10 x 10 pixels by the inverse affine map and
///   bilinear mixing; rotation N(0, 0.15) in radians, stretch U(0.75, 1.15) across and along,
///   shear N(0, 0.15), shifts N(0, 0.6) pixels, contrast U(0.6, 1); then N(0, `noise`) on each pixel.
///
/// The long tail of Cui et al. (2019), who thin out CIFAR by the same formula, made from nothing:
///
///     let glyphs = LongTailGlyphs()
///     glyphs.counts.prefix(3)  // [500, 392, 308]
///     let world = glyphs.draw(seed: 1)
///     world.train.images.rows  // 2304
///     world.names.prefix(3)  // ["R", "P", "5"]
public struct LongTailGlyphs: Sendable, Equatable {
  /// How many classes there are, 2 to 30.
  public var classes: Int

  /// How many training images the most frequent class has.
  public var largest: Int

  /// How many times as frequent the first class is as the last.
  public var imbalanceFactor: Double

  /// How many test images each class has.
  public var testPerClass = 200

  /// The standard deviation of the noise on each pixel; ink is between 0.6 and 1, paper 0.
  public var noise = 0.15

  /// A generator of worlds with so many classes, from `largest` images to the `imbalanceFactor`-th
  /// part of it.
  public init(classes: Int = 20, largest: Int = 500, imbalanceFactor: Double = 100) {
    self.classes = classes
    self.largest = largest
    self.imbalanceFactor = imbalanceFactor
  }

  /// How many training images each class has, the most frequent first.
  public var counts: [Int] {
    requireValid()
    return (0..<classes).map { c in
      let share = Double.pow(imbalanceFactor, -Double(c) / Double(classes - 1))
      return Int(Double(largest) * share + 0.5)
    }
  }

  /// The world that belongs to `seed`; the same seed gives the same bytes.
  ///
  /// Complexity: O(images), about 0.1 s for 6,300.
  public func draw(seed: UInt64) -> GlyphWorld {
    var source = RandomSource(seed: seed)
    let counts = self.counts
    let glyphs = source.permutation(GlyphBitmap.all.count).prefix(classes).map {
      GlyphBitmap.all[$0]
    }
    let test = [Int](repeating: testPerClass, count: classes)
    return GlyphWorld(
      names: glyphs.map { $0.name }, counts: counts,
      train: images(of: glyphs, counts, using: &source),
      test: images(of: glyphs, test, using: &source))
  }

  /// So many images of each glyph, glyph after glyph.
  private func images(
    of glyphs: [GlyphBitmap], _ counts: [Int], using source: inout RandomSource
  ) -> GlyphImages {
    var pixels: [Float] = []
    var labels: [Int] = []
    for c in 0..<glyphs.count {
      for _ in 0..<counts[c] {
        let rendering = GlyphRendering(using: &source)
        for ink in rendering.image(of: glyphs[c]) {
          pixels.append(Float(ink + source.normal(standardDeviation: noise)))
        }
        labels.append(c)
      }
    }
    let side = GlyphRendering.side
    return GlyphImages(
      images: Matrix(rows: labels.count, columns: side * side, elements: pixels), labels: labels)
  }

  private func requireValid() {
    require(
      classes >= 2 && classes <= GlyphBitmap.all.count,
      "\(classes) classes: there are 30 characters, and two make the fewest classes")
    require(
      imbalanceFactor >= 1, "an imbalance factor of \(imbalanceFactor): it is 1 for equal classes")
    require(
      Double(largest) >= imbalanceFactor,
      "\(largest) images of the first class and an imbalance factor of \(imbalanceFactor): the last "
        + "class would have less than one")
    require(
      testPerClass >= 0 && noise >= 0,
      "a number of test images and a standard deviation are not negative")
  }
}
