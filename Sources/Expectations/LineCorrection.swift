extension LinePattern {
  /// This line as it should stand after `printed` took its place: its wildcards and the numbers
  /// within the tolerance stay where most of the words around them are still the same.
  func corrected(by printed: Line) -> Line {
    guard case .atoms(let atoms) = kind else { return printed }
    let expected = atoms.flatMap(\.words)
    let words = printed.words
    guard expected.count * words.count <= Self.wordPairLimit else { return printed }
    let steps = Alignment(
      expectedCount: expected.count, printedCount: words.count,
      isGap: { expected[$0].isGap },
      fits: { expected[$0].fits(words[$1], tolerance) },
      likeness: { expected[$0].text.likeness(to: words[$1]) },
      anchors: { _, _ in [] }
    ).steps()
    let corrected = steps.flatMap { step -> Line in
      switch step {
      case .kept(let e): expected[e].text
      case .replaced(_, let p), .inserted(let p): words[p]
      case .removed: []
      }
    }
    let line = LinePattern(corrected[...], tolerance: tolerance, hasWildcards: hasWildcards)
    return keepsMost(of: expected, steps) && line.fits(printed) ? corrected[...] : printed
  }

  private static let wordPairLimit = 40_000

  /// With most of its words gone, a wildcard would only hide a new line.
  private func keepsMost(of expected: [Word], _ steps: [Step]) -> Bool {
    let all = expected.filter(\.isTelling).count
    let kept = steps.filter { if case .kept(let e) = $0 { expected[e].isTelling } else { false } }
    return 2 * kept.count >= all && all > 0
  }
}

/// A piece of an expected line that stays or goes as a whole.
private struct Word {
  var text: Line
  var number: Double?
  var isGap = false

  var isTelling: Bool { !isGap && text.contains { $0 != UInt8(ascii: " ") } }

  func fits(_ printed: Line, _ tolerance: Tolerance?) -> Bool {
    if text == printed { return true }
    guard let number, let tolerance,
      let other = NumberToken(in: printed, at: printed.startIndex), other.end == printed.endIndex
    else { return false }
    return other.value.isFinite && tolerance.accepts(other.value, for: number)
  }
}

extension LinePattern.Atom {
  fileprivate var words: [Word] {
    switch self {
    case .any: [Word(text: ellipsis[...], isGap: true)]
    case .number(let text, let value): [Word(text: text, number: value)]
    case .text(let text): text.words.map { Word(text: $0) }
    }
  }
}

extension Line {
  /// The line cut into numbers, names, runs of blanks and single marks.
  fileprivate var words: [Line] {
    var words: [Line] = []
    var start = startIndex
    while start < endIndex {
      let end = endOfWord(from: start)
      words.append(self[start..<end])
      start = end
    }
    return words
  }

  private func endOfWord(from start: Int) -> Int {
    let mayBeSigned = start == startIndex || !isWordByte(self[start - 1])
    if mayBeSigned || !isSign(self[start]), let number = NumberToken(in: self, at: start) {
      return number.end
    }
    let kind = WordByte(self[start])
    guard kind != .mark else { return start + 1 }
    return self[start...].firstIndex { WordByte($0) != kind } ?? endIndex
  }
}

private enum WordByte {
  case name, blank, mark

  init(_ byte: UInt8) {
    if isWordByte(byte) || byte >= 0x80 {
      self = .name
    } else {
      self = byte == UInt8(ascii: " ") ? .blank : .mark
    }
  }
}
