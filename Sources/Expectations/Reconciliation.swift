extension Expectation {
  var expectedLines: [Line] { lines(of: text) }

  var patterns: [LinePattern] {
    expectedLines.map { LinePattern($0, tolerance: tolerance, hasWildcards: !isLiteral) }
  }

  func matches(_ printed: [Line]) -> Bool {
    isUnordered ? patterns.matchUnordered(printed) : patterns.match(printed)
  }

  /// The expectation's lines with what has to change in them to match what was printed.
  func reconciled(with printed: [Line]) -> [DiffLine] {
    let patterns = patterns
    let steps =
      isUnordered ? patterns.unorderedSteps(to: printed) : patterns.steps(to: printed)
    let lines = steps.flatMap { step -> [DiffLine] in
      switch step {
      case .kept(let e): [.kept(String(patterns[e].text))]
      case .removed(let e): [.expected(String(patterns[e].text))]
      case .inserted(let p): [.printed(String(printed[p]))]
      case .replaced(let e, let p):
        [
          .expected(String(patterns[e].text)),
          .printed(String(patterns[e].corrected(by: printed[p]))),
        ]
      }
    }
    return lines.groupedByChange()
  }
}

extension [LinePattern] {
  fileprivate func steps(to printed: [Line]) -> [Step] {
    let texts = map(\.text)
    let alignment = Alignment(
      expectedCount: count, printedCount: printed.count,
      isGap: { self[$0].isGap },
      fits: { self[$0].fits(printed[$1]) },
      likeness: { self[$0].text.likeness(to: printed[$1]) },
      anchors: { uniqueCommonLines(texts[$0], printed[$1]) })
    return alignment.steps()
  }
}

extension Line {
  /// The share of the longer text that the two have in common at their ends.
  func likeness(to other: Line) -> Double {
    let longer = Swift.max(count, other.count)
    if longer == 0 { return 1 }
    let start = zip(self, other).prefix { $0 == $1 }.count
    let rest = Swift.min(count, other.count) - start
    let end = zip(suffix(rest).reversed(), other.suffix(rest).reversed()).prefix { $0 == $1 }.count
    return Double(start + end) / Double(longer)
  }
}
