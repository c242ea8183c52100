/// The alphabets of Unicode's mathematical letters (block Mathematical Alphanumeric Symbols).
///
/// MathML Core dropped `mathvariant` for all but upright letters, so the letters themselves change.
enum Alphabet {
  case upright, italic, bold, boldItalic, doubleStruck, script, sansSerif, monospace

  /// The character of this alphabet for a letter, a digit or a Greek letter; itself if none is.
  func character(for scalar: Unicode.Scalar) -> String {
    if let exception = exceptions[scalar] { return exception }
    let value =
      switch scalar {
      case "A"..."Z": capitalA.map { $0 + scalar.value - 0x41 }
      case "a"..."z": capitalA.map { $0 + 26 + scalar.value - 0x61 }
      case "0"..."9": digitZero.map { $0 + scalar.value - 0x30 }
      case "Α"..."Ω": capitalAlpha.map { $0 + scalar.value - 0x391 }
      case "α"..."ω": capitalAlpha.map { $0 + 26 + scalar.value - 0x3B1 }
      default: UInt32?.none
      }
    return String(Character(value.flatMap(Unicode.Scalar.init) ?? scalar))
  }

  private var capitalA: UInt32? {
    switch self {
    case .upright, .italic: nil
    case .bold: 0x1D400
    case .boldItalic: 0x1D468
    case .script: 0x1D49C
    case .doubleStruck: 0x1D538
    case .sansSerif: 0x1D5A0
    case .monospace: 0x1D670
    }
  }

  private var digitZero: UInt32? {
    switch self {
    case .bold, .boldItalic: 0x1D7CE
    case .doubleStruck: 0x1D7D8
    case .sansSerif: 0x1D7E2
    case .monospace: 0x1D7F6
    default: nil
    }
  }

  private var capitalAlpha: UInt32? {
    switch self {
    case .bold: 0x1D6A8
    case .boldItalic: 0x1D71C
    default: nil
    }
  }

  /// The letters that Unicode had before the block, whose places in it are empty.
  private var exceptions: [Unicode.Scalar: String] {
    switch self {
    case .doubleStruck: Self.olderDoubleStruck
    case .script: Self.olderScript
    default: [:]
    }
  }

  private static let olderDoubleStruck: [Unicode.Scalar: String] = [
    "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]

  private static let olderScript: [Unicode.Scalar: String] = [
    "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
    "e": "ℯ", "g": "ℊ", "o": "ℴ",
  ]
}
