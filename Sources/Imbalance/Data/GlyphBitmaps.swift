/// A character as five columns by seven rows of ink and paper.
struct GlyphBitmap: Sendable {
  static let columns = 5
  static let rows = 7

  /// The character.
  let name: String

  private let lines: [UInt8]

  private init(_ name: String, _ lines: UInt8...) {
    self.name = name
    self.lines = lines
  }

  /// 1 for ink, 0 for paper, which goes on beyond the edges.
  func ink(row: Int, column: Int) -> Double {
    guard row >= 0 && row < Self.rows && column >= 0 && column < Self.columns else { return 0 }
    return Double(lines[row] >> UInt8(Self.columns - 1 - column) & 1)
  }

  /// The digits and the letters up to U, without O, which is too like 0: thirty.
  static let all: [GlyphBitmap] = [
    GlyphBitmap("0", 0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110),
    GlyphBitmap("1", 0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110),
    GlyphBitmap("2", 0b01110, 0b10001, 0b00001, 0b00010, 0b00100, 0b01000, 0b11111),
    GlyphBitmap("3", 0b11111, 0b00010, 0b00100, 0b00010, 0b00001, 0b10001, 0b01110),
    GlyphBitmap("4", 0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010),
    GlyphBitmap("5", 0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110),
    GlyphBitmap("6", 0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110),
    GlyphBitmap("7", 0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000),
    GlyphBitmap("8", 0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110),
    GlyphBitmap("9", 0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100),
    GlyphBitmap("A", 0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001),
    GlyphBitmap("B", 0b11110, 0b10001, 0b10001, 0b11110, 0b10001, 0b10001, 0b11110),
    GlyphBitmap("C", 0b01110, 0b10001, 0b10000, 0b10000, 0b10000, 0b10001, 0b01110),
    GlyphBitmap("D", 0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110),
    GlyphBitmap("E", 0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111),
    GlyphBitmap("F", 0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b10000),
    GlyphBitmap("G", 0b01110, 0b10001, 0b10000, 0b10111, 0b10001, 0b10001, 0b01111),
    GlyphBitmap("H", 0b10001, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001),
    GlyphBitmap("I", 0b01110, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110),
    GlyphBitmap("J", 0b00111, 0b00010, 0b00010, 0b00010, 0b00010, 0b10010, 0b01100),
    GlyphBitmap("K", 0b10001, 0b10010, 0b10100, 0b11000, 0b10100, 0b10010, 0b10001),
    GlyphBitmap("L", 0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b11111),
    GlyphBitmap("M", 0b10001, 0b11011, 0b10101, 0b10101, 0b10001, 0b10001, 0b10001),
    GlyphBitmap("N", 0b10001, 0b10001, 0b11001, 0b10101, 0b10011, 0b10001, 0b10001),
    GlyphBitmap("P", 0b11110, 0b10001, 0b10001, 0b11110, 0b10000, 0b10000, 0b10000),
    GlyphBitmap("Q", 0b01110, 0b10001, 0b10001, 0b10001, 0b10101, 0b10010, 0b01101),
    GlyphBitmap("R", 0b11110, 0b10001, 0b10001, 0b11110, 0b10100, 0b10010, 0b10001),
    GlyphBitmap("S", 0b01111, 0b10000, 0b10000, 0b01110, 0b00001, 0b00001, 0b11110),
    GlyphBitmap("T", 0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100),
    GlyphBitmap("U", 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110),
  ]
}
