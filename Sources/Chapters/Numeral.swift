/// A number as a text writes it: `0.46`, `.46`, `46 %`, `200,000`, `1e-3`.
package struct Numeral: Equatable, Sendable {
  /// As written, without sign.
  package var text: String
  package var value: Double
  /// The exponent of ten of its last digit that counts: -2 for `.46`, 0 for `12`, 5 for `200,000`.
  var lastPlace: Int
  /// Whether a percent sign follows.
  var isPercentage: Bool
  /// The word before it: `chapter` of `chapter 3`.
  var precedingWord: String

  /// The numbers in a text; digits inside a word, as in `F1`, are none.
  static func all(in text: String) -> [Numeral] {
    var scanner = NumeralScanner(bytes: Array(text.utf8))
    return scanner.numerals()
  }

  /// Whether this is `printed`, or what it rounds to.
  func says(_ printed: Double) -> Bool {
    let scales = isPercentage ? [1.0, 100] : [1.0]
    return scales.contains { scale in
      let unit = powerOfTen(lastPlace)
      return abs(abs(printed) * scale - value) <= unit * 0.500001
    }
  }

  private func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }
}

private struct NumeralScanner {
  let bytes: [UInt8]
  var place = 0
  /// The last word, if no number has come since.
  var word = 0..<0

  mutating func numerals() -> [Numeral] {
    var numerals: [Numeral] = []
    while place < bytes.count {
      if startsNumeral {
        let numeral = numeral()
        if !skipRestOfVersion() { numerals.append(numeral) }
      } else if isWordByte(bytes[place]) {
        let start = place
        while place < bytes.count, isWordByte(bytes[place]) { place += 1 }
        word = start..<place
      } else {
        place += bytes[place] == Self.leadOfMarks ? 3 : 1
      }
    }
    return numerals
  }

  private var startsNumeral: Bool {
    isDigit(bytes[place])
      || (bytes[place] == UInt8(ascii: ".") && isDigit(at: place + 1)
        && (place == 0 || !isWordByte(bytes[place - 1])))
  }

  private mutating func numeral() -> Numeral {
    let start = place
    var digits = digits(separators: [UInt8(ascii: ","), UInt8(ascii: "_")])
    var lastPlace = 0
    if place < bytes.count, bytes[place] == UInt8(ascii: "."), isDigit(at: place + 1) {
      place += 1
      let fraction = self.digits(separators: [])
      lastPlace = -fraction.count
      digits = (digits.isEmpty ? "0" : digits) + "." + fraction
    } else {
      lastPlace = digits.reversed().prefix { $0 == "0" }.count
      if lastPlace == digits.count { lastPlace = 0 }
    }
    if let exponent = exponent() {
      digits += "e\(exponent)"
      lastPlace += exponent
    }
    let numeral = Numeral(
      text: String(decoding: bytes[start..<place], as: UTF8.self), value: Double(digits) ?? .nan,
      lastPlace: lastPlace, isPercentage: percentFollows,
      precedingWord: String(decoding: bytes[word], as: UTF8.self).lowercased())
    word = 0..<0
    return numeral
  }

  /// Whether what was read is the beginning of `1.9.0`, whose rest is skipped.
  private mutating func skipRestOfVersion() -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "."), isDigit(at: place + 1) else {
      return false
    }
    place += bytes[place...].prefix { isDigit($0) || $0 == UInt8(ascii: ".") }.count
    return true
  }

  private mutating func digits(separators: [UInt8]) -> String {
    var digits = ""
    while place < bytes.count {
      if isDigit(bytes[place]) {
        digits.unicodeScalars.append(Unicode.Scalar(bytes[place]))
      } else if !separators.contains(bytes[place]) || !isDigit(at: place + 1) {
        break
      }
      place += 1
    }
    return digits
  }

  private mutating func exponent() -> Int? {
    guard place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") else { return nil }
    var end = place + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") {
      end += 1
    }
    let digits = bytes[end...].prefix(while: isDigit)
    guard let exponent = Int(String(decoding: bytes[(place + 1)..<digits.endIndex], as: UTF8.self))
    else { return nil }
    place = digits.endIndex
    return exponent
  }

  private var percentFollows: Bool {
    bytes[place...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "%")
  }

  private func isDigit(at place: Int) -> Bool { place < bytes.count && isDigit(bytes[place]) }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// The first of the three bytes of dashes, quotation marks, arrows and the minus sign.
  private static let leadOfMarks: UInt8 = 0xE2

  /// Letters, and the bytes of those beyond ASCII; digits only once a word has begun.
  private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte >= 0x80 && byte != Self.leadOfMarks || byte == UInt8(ascii: "_")
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
