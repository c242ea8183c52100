extension [LinePattern] {
  /// Whether the printed lines are these lines in any order; a gap takes up all that are left over.
  func matchUnordered(_ printed: [Line]) -> Bool {
    let pairing = UnorderedPairing(self, printed)
    return pairing.unmatched.isEmpty && (pairing.leftOver.isEmpty || contains(where: \.isGap))
  }

  /// The author's lines stay in their places; a line that fits no more gives its place to the
  /// printed one most like it, and what is still left over comes last.
  func unorderedSteps(to printed: [Line]) -> [Step] {
    let pairing = UnorderedPairing(self, printed)
    var leftOver = pairing.leftOver
    var steps: [Step] = []
    let isSmall = pairing.unmatched.count * leftOver.count <= Alignment.pairLimit
    for e in indices {
      if !pairing.unmatched.contains(e) {
        steps.append(.kept(e))
      } else if leftOver.isEmpty {
        steps.append(.removed(e))
      } else {
        let place = isSmall ? mostAlike(e, leftOver, printed) : 0
        steps.append(.replaced(e, by: leftOver.remove(at: place)))
      }
    }
    return contains(where: \.isGap) ? steps : steps + leftOver.map(Step.inserted)
  }

  private func mostAlike(_ e: Int, _ candidates: [Int], _ printed: [Line]) -> Int {
    let likeness = candidates.map { self[e].text.likeness(to: printed[$0]) }
    return likeness.indices.max { likeness[$0] < likeness[$1] } ?? 0
  }
}

/// As many expected lines as possible, each paired with a printed line of its own.
private struct UnorderedPairing {
  /// The expected lines, gaps aside, that got no printed line.
  private(set) var unmatched: Set<Int> = []
  /// The printed lines, in order, that no expected line got.
  private(set) var leftOver: [Int] = []

  init(_ expected: [LinePattern], _ printed: [Line]) {
    let isFree = pairLiterals(expected, printed)
    let patterns = expected.indices.filter {
      if case .atoms = expected[$0].kind { true } else { false }
    }
    let free = printed.indices.filter { isFree[$0] }
    let matching = BipartiteMatching(leftCount: patterns.count, rightCount: free.count) {
      expected[patterns[$0]].fits(printed[free[$1]])
    }
    unmatched.formUnion(matching.unmatchedLeft.map { patterns[$0] })
    leftOver = matching.unmatchedRight.map { free[$0] }
  }

  /// Gives each literal line the first printed line equal to it and tells which ones stay free.
  private mutating func pairLiterals(_ expected: [LinePattern], _ printed: [Line]) -> [Bool] {
    var waiting: [UInt64: [Int]] = [:]
    for e in expected.indices.reversed() {
      guard case .literal = expected[e].kind else { continue }
      waiting[expected[e].text.fingerprint, default: []].append(e)
      unmatched.insert(e)
    }
    return printed.map { line in
      let key = line.fingerprint
      guard let place = waiting[key]?.lastIndex(where: { expected[$0].text == line }) else {
        return true
      }
      unmatched.remove(waiting[key]!.remove(at: place))
      return false
    }
  }
}
