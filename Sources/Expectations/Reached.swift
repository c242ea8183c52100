/// The places in a printed line that the first atoms of a pattern can reach.
///
/// Sets of places instead of backtracking, so that a line with many wildcards costs its length
/// times the number of atoms and no more.
enum Reached {
  case at([Int])
  /// This place and every later one.
  case from(Int)

  var isEmpty: Bool {
    if case .at(let places) = self { places.isEmpty } else { false }
  }

  func contains(_ place: Int) -> Bool {
    switch self {
    case .at(let places): places.contains(place)
    case .from(let first): first <= place
    }
  }

  func after(_ atom: LinePattern.Atom, in line: Line, tolerance: Tolerance?) -> Reached {
    switch (atom, self) {
    case (.any, .from): self
    case (.any, .at(let places)): .from(places.min() ?? line.endIndex)
    case (.text(let text), .at(let places)):
      .at(places.filter { line[$0...].starts(with: text) }.map { $0 + text.count })
    case (.text(let text), .from(let first)):
      .at(line[first...].ends(of: text))
    case (.number(let text, let value), _):
      .at(
        uniqued(
          places(in: line).flatMap { place in
            line.ends(ofNumber: text, value, at: place, tolerance: tolerance)
          }))
    }
  }

  private func places(in line: Line) -> [Int] {
    switch self {
    case .at(let places): places
    case .from(let first): Array(first..<line.endIndex)
    }
  }

  /// Two places may reach the same end; the ends stay few.
  private func uniqued(_ ends: [Int]) -> [Int] {
    var ends = ends.sorted()
    var count = 0
    for index in ends.indices where count == 0 || ends[count - 1] != ends[index] {
      ends[count] = ends[index]
      count += 1
    }
    ends.removeSubrange(count...)
    return ends
  }
}

extension Line {
  /// Where the occurrences of `text` end (Knuth, Morris and Pratt: a line of one letter repeated
  /// must not cost the product of the lengths).
  fileprivate func ends(of text: Line) -> [Int] {
    let word = Array(text)
    var borders = [0]
    for byte in word.dropFirst() {
      borders.append(word.extend(borders.last!, by: byte, borders))
    }
    var ends: [Int] = []
    var matched = 0
    for index in indices {
      if matched == word.count { matched = borders[matched - 1] }
      matched = word.extend(matched, by: self[index], borders)
      if matched == word.count { ends.append(index + 1) }
    }
    return ends
  }

  /// Where the expected number may end when it starts at `place`: after its own text, or after a
  /// printed number close enough. `1.` is the number 1 with NumPy's point or a full stop.
  fileprivate func ends(
    ofNumber text: Line, _ value: Double, at place: Int, tolerance: Tolerance?
  ) -> [Int] {
    var ends: [Int] = []
    if self[place...].starts(with: text) { ends.append(place + text.count) }
    guard let tolerance, startsWholeNumber(at: place),
      let number = NumberToken(in: self, at: place),
      number.value.isFinite, !isVersionPoint(at: number.end),
      tolerance.accepts(number.value, for: value)
    else { return ends }
    ends.append(number.end)
    if !number.isReal, number.end < endIndex, self[number.end] == UInt8(ascii: ".") {
      ends.append(number.end + 1)
    }
    return ends
  }

  /// A wildcard must not eat the first digits of a number and leave the rest for comparison.
  private func startsWholeNumber(at place: Int) -> Bool {
    guard place > startIndex, place < endIndex, !isSign(self[place]) else { return true }
    return !isDigit(self[place - 1]) && self[place - 1] != UInt8(ascii: ".")
  }
}

extension [UInt8] {
  /// The length of the longest start of this word that ends in `byte`, after one of length `matched`.
  fileprivate func extend(_ matched: Int, by byte: UInt8, _ borders: [Int]) -> Int {
    var matched = matched
    while matched > 0, self[matched] != byte { matched = borders[matched - 1] }
    return self[matched] == byte ? matched + 1 : 0
  }
}
