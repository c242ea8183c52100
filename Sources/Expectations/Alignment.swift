/// What becomes of each expected unit (a line, or a word of one) and each printed one, in order.
enum Step: Equatable {
  case kept(Int)
  case replaced(Int, by: Int)
  case removed(Int)
  case inserted(Int)
}

/// The cheapest way from expected units to printed ones, in which gaps take up whatever they can.
///
/// Costs, in the order of their reasons:
/// - A unit that fits, and a gap with all it takes up, cost nothing: they stay as written.
/// - Replacing costs less than removing, or a gap would swallow what was printed instead of a
///   changed unit. Among units to replace, the most alike is the cheapest.
/// - Removing costs less than replacing two, or the loss of one unit would rename all that follow.
/// - Inserting costs what removing does.
struct Alignment {
  let expectedCount: Int
  let printedCount: Int
  let isGap: (Int) -> Bool
  let fits: (Int, Int) -> Bool
  /// From 0, nothing in common, to 1.
  let likeness: (Int, Int) -> Double
  /// Pairs certain enough to cut a large part at, in order.
  let anchors: (Range<Int>, Range<Int>) -> [(expected: Int, printed: Int)]

  /// Above this many pairs of units the search is cut at the anchors, and what is still larger than
  /// this between two of them is paired one for one.
  static let pairLimit = 1_000_000

  static let removal: Int32 = 30
  static func replacement(likeness: Double) -> Int32 { 28 - Int32(8 * likeness) }

  func steps() -> [Step] {
    steps(0..<expectedCount, 0..<printedCount)
  }

  /// The steps for a part of both sides. Units that fit at either end need no search: whatever else
  /// were done with them, keeping them costs no more.
  func steps(_ expected: Range<Int>, _ printed: Range<Int>) -> [Step] {
    var (expected, printed) = (expected, printed)
    var start: [Step] = []
    while let e = expected.first, let p = printed.first, !isGap(e), fits(e, p) {
      start.append(.kept(e))
      expected.removeFirst()
      printed.removeFirst()
    }
    var end: [Step] = []
    while let e = expected.last, let p = printed.last, !isGap(e), fits(e, p) {
      end.append(.kept(e))
      expected.removeLast()
      printed.removeLast()
    }
    let isSmall = expected.count * printed.count <= Self.pairLimit
    let middle = isSmall ? cheapest(expected, printed) : cut(expected, printed)
    return start + middle + end.reversed()
  }

  private func cut(_ expected: Range<Int>, _ printed: Range<Int>) -> [Step] {
    let anchors = anchors(expected, printed)
    if anchors.isEmpty { return oneForOne(expected, printed) }
    var (e, p) = (expected.lowerBound, printed.lowerBound)
    var found: [Step] = []
    for anchor in anchors {
      found += steps(e..<anchor.expected, p..<anchor.printed) + [.kept(anchor.expected)]
      (e, p) = (anchor.expected + 1, anchor.printed + 1)
    }
    return found + steps(e..<expected.upperBound, p..<printed.upperBound)
  }

  /// Dynamic programming over all pairs.
  private func cheapest(_ expected: Range<Int>, _ printed: Range<Int>) -> [Step] {
    let width = printed.count + 1
    var moves = [Move](repeating: .skip, count: (expected.count + 1) * width)
    var above = (0..<Int32(width)).map { $0 * Self.removal }
    for (row, e) in zip(1..., expected) {
      let isGap = isGap(e)
      var current = above
      current[0] = above[0] + (isGap ? 0 : Self.removal)
      moves[row * width] = .drop
      for (column, p) in zip(1..., printed) {
        var (cost, move) =
          if isGap {
            (above[column], Move.drop)
          } else {
            (above[column - 1] + pairing(e, p), Move.pair)
          }
        if !isGap, above[column] + Self.removal < cost {
          (cost, move) = (above[column] + Self.removal, .drop)
        }
        let skipped = current[column - 1] + (isGap ? 0 : Self.removal)
        if skipped < cost { (cost, move) = (skipped, .skip) }
        current[column] = cost
        moves[row * width + column] = move
      }
      above = current
    }
    return walk(moves, expected, printed)
  }

  /// How the cheapest way into a cell comes: from both sides, from the expected, from the printed.
  private enum Move { case pair, drop, skip }

  private func pairing(_ e: Int, _ p: Int) -> Int32 {
    fits(e, p) ? 0 : Self.replacement(likeness: likeness(e, p))
  }

  private func walk(_ moves: [Move], _ expected: Range<Int>, _ printed: Range<Int>) -> [Step] {
    var steps: [Step] = []
    var (row, column) = (expected.count, printed.count)
    while row > 0 || column > 0 {
      let (e, p) = (expected.lowerBound + row - 1, printed.lowerBound + column - 1)
      switch moves[row * (printed.count + 1) + column] {
      case .pair:
        steps.append(fits(e, p) ? .kept(e) : .replaced(e, by: p))
        (row, column) = (row - 1, column - 1)
      case .drop:
        steps.append(isGap(e) ? .kept(e) : .removed(e))
        row -= 1
      case .skip:
        if row == 0 || !isGap(e) { steps.append(.inserted(p)) }
        column -= 1
      }
    }
    return steps.reversed()
  }

  /// Too many pairs to weigh: units before the first gap pair up from the start and those after the
  /// last from the end; what stands between two gaps is given up to them.
  private func oneForOne(_ expected: Range<Int>, _ printed: Range<Int>) -> [Step] {
    guard let firstGap = expected.first(where: isGap), let lastGap = expected.last(where: isGap)
    else { return paired(expected, printed) }
    let before = expected.lowerBound..<firstGap
    let after = (lastGap + 1)..<expected.upperBound
    let start = printed.prefix(before.count)
    let end = printed[start.upperBound...].suffix(after.count)
    let between = (firstGap...lastGap).map { isGap($0) ? Step.kept($0) : .removed($0) }
    return paired(before, start) + between + paired(after, end)
  }

  private func paired(_ expected: Range<Int>, _ printed: Range<Int>) -> [Step] {
    let pairs = zip(expected, printed).map { e, p in
      fits(e, p) ? Step.kept(e) : .replaced(e, by: p)
    }
    return pairs + expected.dropFirst(printed.count).map(Step.removed)
      + printed.dropFirst(expected.count).map(Step.inserted)
  }
}
