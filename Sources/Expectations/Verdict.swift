/// What comparing a print with its expectation came to.
package enum Verdict: Equatable, Sendable {
  case matched
  case differs(Difference)
}

/// How a print differs from its expectation.
package struct Difference: Equatable, Sendable {
  /// The expectation's lines with the smallest change that makes the print match.
  package var lines: [DiffLine]
  /// The expectation's text after that change.
  package var corrected: String

  /// The first line of the expectation, counted from 0, that does not fit; the number of its lines
  /// when only something after them was printed.
  package var firstLine: Int {
    lines.firstIndex { if case .kept = $0 { false } else { true } } ?? lines.count
  }
}
