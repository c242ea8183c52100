/// One line of an expectation, read for wildcards and numbers.
struct LinePattern {
  enum Kind {
    /// `...` alone on its line: any lines, none included.
    case gap
    case literal
    case atoms([Atom])
  }

  enum Atom {
    /// `...` inside a line: any text, none included.
    case any
    case text(Line)
    case number(Line, Double)
  }

  let text: Line
  let kind: Kind
  let tolerance: Tolerance?
  let hasWildcards: Bool

  init(_ text: Line, tolerance: Tolerance?, hasWildcards: Bool) {
    self.text = text
    self.tolerance = tolerance
    self.hasWildcards = hasWildcards
    if tolerance == nil, !text.contains(ellipsis[0]) {
      kind = .literal
      return
    }
    if hasWildcards, text.isEllipsisAlone {
      kind = .gap
      return
    }
    var atoms: [Atom] = []
    let pieces = hasWildcards ? text.split(aroundWildcards: ()) : [text]
    for (index, piece) in pieces.enumerated() {
      if index > 0 { atoms.append(.any) }
      atoms += tolerance == nil ? [.text(piece)] : piece.splitAtNumbers()
    }
    atoms.removeAll { if case .text(let text) = $0 { text.isEmpty } else { false } }
    let isLiteral = atoms.allSatisfy { if case .text = $0 { true } else { false } }
    kind = isLiteral ? .literal : .atoms(atoms)
  }

  var isGap: Bool {
    if case .gap = kind { true } else { false }
  }

  /// Whether this line, which is no gap, expects what was printed.
  func fits(_ printed: Line) -> Bool {
    if printed == text { return true }
    guard case .atoms(let atoms) = kind else { return false }
    // Most lines differ in their first words or last ones; say so before anything is allocated.
    if case .text(let start)? = atoms.first, !printed.starts(with: start) { return false }
    if case .text(let end)? = atoms.last, !printed.suffix(end.count).elementsEqual(end) {
      return false
    }
    var reached = Reached.at([printed.startIndex])
    for atom in atoms {
      reached = reached.after(atom, in: printed, tolerance: tolerance)
      if reached.isEmpty { return false }
    }
    return reached.contains(printed.endIndex)
  }
}

let ellipsis = Array("...".utf8)

extension Line {
  /// A gap may be indented like the lines it stands for.
  fileprivate var isEllipsisAlone: Bool {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let start = drop(while: isBlank)
    return start.starts(with: ellipsis) && start.dropFirst(ellipsis.count).allSatisfy(isBlank)
  }

  /// The texts between the `...`, taken from left to right.
  fileprivate func split(aroundWildcards: ()) -> [Line] {
    var pieces: [Line] = []
    var start = startIndex
    var index = startIndex
    while index + ellipsis.count <= endIndex {
      if self[index] == ellipsis[0], self[index...].starts(with: ellipsis) {
        pieces.append(self[start..<index])
        index += ellipsis.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [self[start...]]
  }

  /// The text cut into numbers a tolerance applies to and what stands between them.
  ///
  /// A number begins where no letter, digit, underscore or point stands before it, so `v1.5` and
  /// `1.2.3` stay text; a unit may follow (`0.5s`), but not a number without a point (`3e8a` is a hash).
  fileprivate func splitAtNumbers() -> [LinePattern.Atom] {
    var atoms: [LinePattern.Atom] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      guard mayStartNumber(at: index), let number = NumberToken(in: self, at: index) else {
        index += 1
        continue
      }
      if number.isReal, number.value.isFinite, mayEnd(number) {
        atoms += [.text(self[start..<index]), .number(self[index..<number.end], number.value)]
        start = number.end
      }
      index = number.end
    }
    return atoms + [.text(self[start...])]
  }

  private func mayStartNumber(at index: Int) -> Bool {
    guard index > startIndex else { return true }
    let before = self[index - 1]
    if isWordByte(before) || before == UInt8(ascii: ".") { return false }
    let closesBracket = before == UInt8(ascii: ")") || before == UInt8(ascii: "]")
    return !(isSign(self[index]) && closesBracket)
  }

  private func mayEnd(_ number: NumberToken) -> Bool {
    guard number.end < endIndex else { return true }
    let next = self[number.end]
    if next == UInt8(ascii: "_") || isVersionPoint(at: number.end) { return false }
    return number.hasPoint || !isWordByte(next)
  }

  /// The second point of `1.2.3`.
  func isVersionPoint(at index: Int) -> Bool {
    index + 1 < endIndex && self[index] == UInt8(ascii: ".") && isDigit(self[index + 1])
  }
}

func isWordByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
}
