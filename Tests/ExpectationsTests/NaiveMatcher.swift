import Foundation

@testable import Expectations

/// The rules of `Expectation` by trying everything, with Foundation's regular expressions for the
/// numbers: slow, and written apart from the matcher it checks.
struct NaiveMatcher {
  var expectation: Expectation

  func matches(_ printed: String) -> Bool {
    if printed == expectation.text { return true }
    let body = printed.hasSuffix("\n") ? String(printed.dropLast()) : printed
    if body == expectation.text { return true }
    let expected = lines(expectation.text)
    let lines = lines(body)
    guard expectation.isUnordered else { return match(expected[...], lines[...]) }
    let rest = expected.filter { !isGap($0) }
    return assign(rest[...], lines, leavesMore: rest.count < expected.count)
  }

  private func lines(_ text: String) -> [String] {
    text.isEmpty ? [] : text.components(separatedBy: "\n")
  }

  private func isGap(_ line: String) -> Bool {
    !expectation.isLiteral && line.trimmingCharacters(in: .whitespaces) == "..."
  }

  private func match(_ expected: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return printed.isEmpty }
    if isGap(first) {
      return (0...printed.count).contains { match(expected.dropFirst(), printed.dropFirst($0)) }
    }
    guard let line = printed.first, fits(first, line) else { return false }
    return match(expected.dropFirst(), printed.dropFirst())
  }

  private func assign(
    _ expected: ArraySlice<String>, _ printed: [String], leavesMore: Bool
  ) -> Bool {
    guard let first = expected.first else { return leavesMore || printed.isEmpty }
    return printed.indices.contains { index in
      guard fits(first, printed[index]) else { return false }
      var rest = printed
      rest.remove(at: index)
      return assign(expected.dropFirst(), rest, leavesMore: leavesMore)
    }
  }

  private enum Piece {
    case any
    case letter(Character)
    case number(String)
  }

  private func fits(_ expected: String, _ printed: String) -> Bool {
    let parts =
      expectation.isLiteral ? [expected] : expected.components(separatedBy: "...")
    let pieces = parts.enumerated().flatMap { index, part in
      (index > 0 ? [Piece.any] : []) + numbersAndLetters(part)
    }
    return match(pieces[...], "", Substring(printed))
  }

  /// Digits with a point that something follows, and an exponent; all as long as they can be.
  private static let grammar =
    #"(?:[0-9]++\.[0-9]++|\.[0-9]++|[0-9]++\.(?=[eE][-+]?[0-9])|[0-9]++)"#
    + #"(?:[eE][-+]?[0-9]++)?+"#

  private func numbersAndLetters(_ part: String) -> [Piece] {
    guard expectation.tolerance != nil else { return part.map(Piece.letter) }
    let regex = try! NSRegularExpression(
      pattern: #"(?:(?<![\w.)\]])[-+])?(?<![\w.])"# + Self.grammar)
    var pieces: [Piece] = []
    var rest = part.startIndex
    for match in regex.matches(in: part, range: NSRange(part.startIndex..., in: part)) {
      let range = Range(match.range, in: part)!
      let after = part[range.upperBound...]
      let isReal = part[range].contains { ".eE".contains($0) }
      let mayEnd = part[range].contains(".") ? #"^(?!_|\.[0-9])"# : #"^(?!\w|\.[0-9])"#
      guard isReal, after.range(of: mayEnd, options: .regularExpression) != nil else { continue }
      pieces += part[rest..<range.lowerBound].map(Piece.letter)
      pieces.append(.number(String(part[range])))
      rest = range.upperBound
    }
    return pieces + part[rest...].map(Piece.letter)
  }

  private func match(_ pieces: ArraySlice<Piece>, _ before: String, _ text: Substring) -> Bool {
    guard let first = pieces.first else { return text.isEmpty }
    let rest = pieces.dropFirst()
    let steps: [Int] =
      switch first {
      case .any: Array(0...text.count)
      case .letter(let letter): text.first == letter ? [1] : []
      case .number(let number): ends(of: number, before, text)
      }
    return steps.contains { match(rest, before + text.prefix($0), text.dropFirst($0)) }
  }

  private func ends(of number: String, _ before: String, _ text: Substring) -> [Int] {
    var ends: [Int] = text.hasPrefix(number) ? [number.count] : []
    let isInsideNumber =
      before.last.map { $0.isNumber || $0 == "." } ?? false
      && text.first.map { $0 != "-" && $0 != "+" } ?? false
    guard !isInsideNumber,
      let range = text.range(of: "^[-+]?" + Self.grammar, options: .regularExpression),
      text[range.upperBound...].range(of: #"^\.[0-9]"#, options: .regularExpression) == nil
    else { return ends }
    let near = text[range]
    guard isNear(strtod(String(near), nil), strtod(number, nil)) else { return ends }
    ends.append(near.count)
    let isCount = near.allSatisfy { $0.isNumber || $0 == "-" || $0 == "+" }
    if isCount, text[range.upperBound...].first == "." { ends.append(near.count + 1) }
    return ends
  }

  private func isNear(_ printed: Double, _ expected: Double) -> Bool {
    let limit =
      switch expectation.tolerance! {
      case .absolute(let distance): distance
      case .relative(let fraction): fraction * abs(expected)
      }
    return abs(printed - expected) <= limit + 1e-15 * max(abs(printed), abs(expected))
  }
}
