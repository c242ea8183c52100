import Neural

/// A glyph's way onto paper: rotated, stretched, sheared, shifted, in a lighter or darker ink.
struct GlyphRendering {
  /// Pixels of an image's side.
  static let side = 10

  /// How many pixels high a glyph is that is not stretched.
  private static let height = 8.0

  private let rotation: (cos: Double, sin: Double)
  private let stretch: (x: Double, y: Double)
  private let shear: Double
  private let shift: (x: Double, y: Double)
  private let contrast: Double

  /// A rendering drawn with `source`; see ``LongTailGlyphs``.
  init(using source: inout RandomSource) {
    let angle = source.normal(standardDeviation: 0.15)
    rotation = (Double.cos(angle), Double.sin(angle))
    stretch.x = source.uniform(in: 0.75..<1.15)
    stretch.y = source.uniform(in: 0.75..<1.15)
    shear = source.normal(standardDeviation: 0.15)
    shift.x = source.normal(standardDeviation: 0.6)
    shift.y = source.normal(standardDeviation: 0.6)
    contrast = source.uniform(in: 0.6..<1)
  }

  /// The ink at the centre of each pixel, row after row, before noise.
  ///
  /// Each pixel is taken back to where it comes from in the bitmap, and the four cells around that
  /// place are mixed.
  func image(of glyph: GlyphBitmap) -> [Double] {
    let middle = Double(Self.side - 1) / 2
    let cell = Double(GlyphBitmap.rows) / Self.height
    var pixels: [Double] = []
    for row in 0..<Self.side {
      for column in 0..<Self.side {
        let (x, y) = (Double(column) - middle - shift.x, Double(row) - middle - shift.y)
        let v = rotation.cos * y - rotation.sin * x
        let u = rotation.cos * x + rotation.sin * y - shear * v
        let ink = glyph.ink(
          x: u / stretch.x * cell + Double(GlyphBitmap.columns - 1) / 2,
          y: v / stretch.y * cell + Double(GlyphBitmap.rows - 1) / 2)
        pixels.append(contrast * ink)
      }
    }
    return pixels
  }
}

extension GlyphBitmap {
  /// The ink between cells, whose centres are at whole numbers: bilinear.
  fileprivate func ink(x: Double, y: Double) -> Double {
    let (column, row) = (Int(floorOf: x), Int(floorOf: y))
    let (right, down) = (x - Double(column), y - Double(row))
    let above =
      (1 - right) * ink(row: row, column: column)
      + right * ink(row: row, column: column + 1)
    let below =
      (1 - right) * ink(row: row + 1, column: column)
      + right * ink(row: row + 1, column: column + 1)
    return (1 - down) * above + down * below
  }
}

extension Int {
  /// The greatest whole number that is not above `x`.
  fileprivate init(floorOf x: Double) {
    let cut = Int(x)
    self = Double(cut) > x ? cut - 1 : cut
  }
}
