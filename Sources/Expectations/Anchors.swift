/// The lines found exactly once on either side, as the longest chain in the same order on both
/// (patience diff): where a search over all pairs would be too long, they are safe to cut at.
func uniqueCommonLines(
  _ expected: ArraySlice<Line>, _ printed: ArraySlice<Line>
) -> [(expected: Int, printed: Int)] {
  let own = uniquePlaces(in: expected)
  let others = uniquePlaces(in: printed)
  let common = expected.indices.compactMap { index -> (expected: Int, printed: Int)? in
    let key = expected[index].fingerprint
    guard own[key] == .single(index), case .single(let place)? = others[key],
      expected[index] == printed[place]
    else { return nil }
    return (index, place)
  }
  return longestRising(common)
}

private enum Place: Equatable {
  case single(Int)
  case several
}

private func uniquePlaces(in lines: ArraySlice<Line>) -> [UInt64: Place] {
  var places: [UInt64: Place] = [:]
  for index in lines.indices {
    let key = lines[index].fingerprint
    let isNew = places[key] == nil
    places[key] = isNew ? .single(index) : .several
  }
  return places
}

extension Line {
  /// FNV-1a; a dictionary of the lines themselves hashes byte by byte and takes ten times as long.
  var fingerprint: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// The longest chain whose printed places rise, by patience sorting in O(n log n).
private func longestRising(
  _ pairs: [(expected: Int, printed: Int)]
) -> [(expected: Int, printed: Int)] {
  var piles: [Int] = []
  var previous: [Int?] = []
  for index in pairs.indices {
    var (low, high) = (0, piles.count)
    while low < high {
      let middle = (low + high) / 2
      let isBelow = pairs[piles[middle]].printed < pairs[index].printed
      (low, high) = isBelow ? (middle + 1, high) : (low, middle)
    }
    previous.append(low > 0 ? piles[low - 1] : nil)
    if low == piles.count { piles.append(index) } else { piles[low] = index }
  }
  var chain: [(expected: Int, printed: Int)] = []
  var next = piles.last
  while let index = next {
    chain.append(pairs[index])
    next = previous[index]
  }
  return chain.reversed()
}
