/// A decimal number found in a line: `12`, `-0.5`, `.5`, `1e-3`, `2.5E+10`, NumPy's `1.e-05`.
struct NumberToken {
  /// Where the text after the number begins.
  var end: Int
  /// Whether it is written with a point or an exponent, so that a tolerance may apply to it.
  var isReal: Bool
  var hasPoint: Bool
  var value: Double

  /// The longest number that starts at `start`; a point counts only when something follows it,
  /// so that the full stop of "found 3." stays text.
  init?(in line: Line, at start: Int) {
    var end = start
    if end < line.endIndex, isSign(line[end]) { end += 1 }
    let integerStart = end
    end = line.endOfDigits(from: end)
    var hasPoint = false
    if end < line.endIndex, line[end] == UInt8(ascii: ".") {
      let fractionEnd = line.endOfDigits(from: end + 1)
      let hasFraction = fractionEnd > end + 1
      guard hasFraction || end > integerStart else { return nil }
      if hasFraction || line.endOfExponent(from: end + 1) != nil {
        hasPoint = true
        end = fractionEnd
      }
    }
    guard end > integerStart else { return nil }
    let exponentEnd = line.endOfExponent(from: end)
    self.end = exponentEnd ?? end
    self.hasPoint = hasPoint
    self.isReal = hasPoint || exponentEnd != nil
    guard let value = decimalValue(line[start..<self.end]) else { return nil }
    self.value = value
  }
}

/// `Double` refuses `.5` and `1.e5`, which programs print, so both get their missing zero.
private func decimalValue(_ digits: Line) -> Double? {
  var text: [UInt8] = []
  for byte in digits {
    let follows = text.last.map(isDigit) ?? false
    if byte == UInt8(ascii: "."), !follows { text.append(UInt8(ascii: "0")) }
    if isLetter(byte), text.last == UInt8(ascii: ".") { text.append(UInt8(ascii: "0")) }
    text.append(byte)
  }
  return Double(String(decoding: text, as: UTF8.self))
}

extension Line {
  func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < endIndex, isDigit(self[end]) { end += 1 }
    return end
  }

  /// The end of `e-3` or `E10` at `start`, nil when no exponent stands there.
  func endOfExponent(from start: Int) -> Int? {
    guard start < endIndex, self[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    var digits = start + 1
    if digits < endIndex, isSign(self[digits]) { digits += 1 }
    let end = endOfDigits(from: digits)
    return end > digits ? end : nil
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

func isLetter(_ byte: UInt8) -> Bool {
  byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
}

func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }
