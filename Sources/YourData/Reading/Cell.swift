/// What a field's text stands for.
enum Cell: Equatable {
  case missing
  case number(Double)
  /// A number that is not finite: `inf`, or one with too large an exponent.
  case infinite
  case text

  private static let missingWords: Set<String> = ["", "na", "n/a", "nan", "null", "none", "?"]

  init(_ field: String) {
    let first = field.utf8.first
    let mayBeNumber = first.map { $0 >= 0x2b && $0 <= 0x39 && $0 != 0x2c && $0 != 0x2f } ?? false
    if mayBeNumber, let number = Double(field) {
      // Zero has one sign, so that equal numbers are equal bits.
      self = number.isFinite ? .number(number + 0) : .infinite
    } else if Self.missingWords.contains(field.lowercased()) {
      self = .missing
    } else {
      self = ["inf", "infinity"].contains(field.lowercased()) ? .infinite : .text
    }
  }
}
