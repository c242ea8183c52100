/// What a chapter expects a block to print.
///
/// The text is compared literally first; wildcards and the tolerance count only where that fails:
/// - `...` alone on its line (blanks around it aside) stands for any lines, none included; inside a
///   line for any text, none included.
/// - With a tolerance, a number written with a point or an exponent (`0.5`, `-.5`, `1e-3`) matches
///   a printed number near enough. Counts and every other text stay exact, `nan` and `inf` too.
///
/// The last line break of the print is optional. Otherwise white space is exact.
///
/// Whether a print matches is exact at any size, but for unordered patterns beyond a million pairs
/// (`BipartiteMatching`). The correction is the cheapest up to a million pairs of lines that differ
/// (`Alignment.pairLimit`); a larger part is cut at the lines that come once on both sides, and what
/// stays larger is paired line for line.
package struct Expectation: Equatable, Sendable, Codable {
  /// The lines of the output block, joined by line feeds; a final line feed means a last empty line.
  package var text: String
  package var tolerance: Tolerance?
  /// Whether the lines may come in any order.
  package var isUnordered: Bool
  /// Whether `...` is three points and no wildcard.
  package var isLiteral: Bool

  package init(
    text: String, tolerance: Tolerance? = nil, isUnordered: Bool = false, isLiteral: Bool = false
  ) {
    self.text = text
    self.tolerance = tolerance
    self.isUnordered = isUnordered
    self.isLiteral = isLiteral
  }
}

extension Expectation {
  /// The expectation's text as it should stand, given what was printed: the author's lines where
  /// they still fit, the printed ones elsewhere. Equal to `text` exactly when the print matches.
  package func corrected(by printed: String) -> String {
    switch compare(with: printed) {
    case .matched: text
    case .differs(let difference): difference.corrected
    }
  }

  package func compare(with printed: String) -> Verdict {
    let printedLines = lines(printed: printed)
    if printed == text || matches(printedLines) { return .matched }
    var diff = reconciled(with: printedLines)
    if !replacing(text: diff.corrected).matches(printedLines) {
      // A new line that holds three points itself can take up what a later line should match.
      diff = expectedLines.map { .expected(String($0)) } + printedLines.map { .printed(String($0)) }
    }
    let corrected = diff.corrected
    return corrected == text ? .matched : .differs(Difference(lines: diff, corrected: corrected))
  }

  private func replacing(text: String) -> Expectation {
    var copy = self
    copy.text = text
    return copy
  }
}
