import Testing

@testable import Expectations

/// What holds for every expectation and every print, tried on seeded random cases.
@Suite struct LawTests {
  @Test(arguments: 0..<40) func agreesWithTryingEverything(seed: Int) {
    forCases(seed: seed) { expectation, printed in
      let naive = NaiveMatcher(expectation: expectation).matches(printed)
      let isMatched = expectation.compare(with: printed) == .matched
      #expect(isMatched == naive, "\(expectation) \(printed.debugDescription)")
    }
  }

  @Test(arguments: 0..<40) func theCorrectedTextEqualsTheTextExactlyWhenThePrintMatches(seed: Int) {
    forCases(seed: seed) { expectation, printed in
      let isMatched = expectation.compare(with: printed) == .matched
      #expect((expectation.corrected(by: printed) == expectation.text) == isMatched)
    }
  }

  @Test(arguments: 0..<40) func acceptingTwiceChangesNothing(seed: Int) {
    forCases(seed: seed) { expectation, printed in
      var accepted = expectation
      accepted.text = expectation.corrected(by: printed)
      #expect(NaiveMatcher(expectation: accepted).matches(printed))
      #expect(accepted.corrected(by: printed) == accepted.text)
    }
  }

  @Test(arguments: 0..<40) func aTextMatchesItself(seed: Int) {
    forCases(seed: seed) { expectation, printed in
      #expect(expectation.compare(with: expectation.text) == .matched)
      #expect(expectation.compare(with: expectation.text + "\n") == .matched)
      var own = expectation
      own.text = printed
      #expect(own.compare(with: printed) == .matched)
    }
  }

  @Test(arguments: 0..<40) func noGapIsLost(seed: Int) {
    forCases(seed: seed) { expectation, printed in
      guard !expectation.isLiteral, !printed.contains("...") else { return }
      let corrected = expectation.corrected(by: printed)
      #expect(gaps(in: corrected) == gaps(in: expectation.text))
    }
  }

  @Test(arguments: 0..<40) func theDifferenceTellsBothTexts(seed: Int) {
    forCases(seed: seed) { expectation, printed in
      guard case .differs(let difference) = expectation.compare(with: printed) else { return }
      let old = difference.lines.filter { if case .printed = $0 { false } else { true } }
      #expect(old.map(\.text).joined(separator: "\n") == expectation.text)
      #expect(difference.lines.corrected == difference.corrected)
      #expect(difference.firstLine <= old.count)
    }
  }

  private func gaps(in text: String) -> Int {
    text.split(separator: "\n").count { $0 == "..." }
  }
}

private func forCases(seed: Int, _ body: (Expectation, String) -> Void) {
  var source = SplitMix(state: UInt64(seed))
  for _ in 0..<100 {
    let (expectation, printed) = randomCase(&source)
    body(expectation, printed)
  }
}

/// An expectation and a print that often nearly match: the print is the expectation with its
/// wildcards filled, its numbers moved and a few lines changed.
private func randomCase(_ source: inout SplitMix) -> (Expectation, String) {
  let count = Int.random(in: 0...5, using: &source)
  let expected = (0..<count).map { _ in randomLine(&source, wildcards: true) }
  var printed: [String] = []
  for line in expected {
    if source.chance(10) { printed.append(randomLine(&source, wildcards: source.chance(10))) }
    if source.chance(10) { continue }
    printed += line == "..." ? randomFilling(&source) : [changed(line, &source)]
  }
  if source.chance(10) { printed.append(randomLine(&source, wildcards: false)) }
  let tolerance: Tolerance? = source.pick([nil, .absolute(0.1), .relative(0.2)])
  let expectation = Expectation(
    text: expected.joined(separator: "\n"), tolerance: tolerance,
    isUnordered: source.chance(30), isLiteral: source.chance(10))
  if source.chance(30) { printed.shuffle(using: &source) }
  return (expectation, printed.joined(separator: "\n") + (source.chance(50) ? "\n" : ""))
}

private func randomFilling(_ source: inout SplitMix) -> [String] {
  (0..<Int.random(in: 0...2, using: &source)).map { _ in randomLine(&source, wildcards: false) }
}

private func randomLine(_ source: inout SplitMix, wildcards: Bool) -> String {
  if wildcards, source.chance(20) { return "..." }
  let words = ["a", "b", "0.5", "0.55", "1.0", "1", "-0.05", "1e-3", " ", "", ".", "x=", "1.2.3"]
  return (0..<Int.random(in: 0...3, using: &source)).map { _ in
    source.pick(wildcards ? words + ["..."] : words)
  }.joined()
}

private func changed(_ line: String, _ source: inout SplitMix) -> String {
  var filled = line
  if source.chance(80) {
    filled = line.replacing("...", with: source.pick(["", "a", "0.5", "a b"]))
  }
  if source.chance(30) {
    filled = filled.replacing("0.5", with: source.pick(["0.56", "0.7", "1."]))
  }
  if source.chance(10) { filled = filled.replacing("a", with: "b") }
  return filled
}
