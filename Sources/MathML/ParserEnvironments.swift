private let environments: [String: Table] = [
  "aligned": Table(kind: .aligned, rows: []), "gathered": Table(kind: .gathered, rows: []),
  "cases": Table(kind: .cases, open: "{", rows: []), "matrix": Table(kind: .matrix, rows: []),
  "pmatrix": Table(kind: .matrix, open: "(", close: ")", rows: []),
  "bmatrix": Table(kind: .matrix, open: "[", close: "]", rows: []),
  "Bmatrix": Table(kind: .matrix, open: "{", close: "}", rows: []),
  "vmatrix": Table(kind: .matrix, open: "|", close: "|", rows: []),
]

extension Parser {
  /// What follows `\begin`, up to its `\end`.
  mutating func environment(_ token: Token) throws(TeXError) -> Node {
    let name = try environmentName(token)
    guard var table = environments[name] else {
      let advice = nearest(to: name, among: environments.keys).map { " Did you mean \($0)?" } ?? ""
      let message = "There is no environment \(name) here.\(advice)"
      throw TeXError(offset: token.offset, message: message)
    }
    table.rows = [[]]
    while true {
      table.rows[table.rows.count - 1].append(try row())
      let separator = scanner.next()
      switch separator.kind {
      case .alignment: break
      case .command("\\"):
        try refuseDistance()
        table.rows.append([])
      case .command("end"):
        try end(name, separator)
        return .table(table.withoutEmptyLastRow)
      case .end:
        let message = "\\begin{\(name)} has no \\end{\(name)}."
        throw TeXError(offset: token.offset, message: message)
      default: throw misplaced(separator)
      }
    }
  }

  /// TeX reads a bracket behind `\\` as a distance between the rows.
  private mutating func refuseDistance() throws(TeXError) {
    let token = scanner.peek()
    guard token.kind == .character("[") else { return }
    let message = #"A row cannot begin with [, which TeX takes for a distance; write {[}."#
    throw TeXError(offset: token.offset, message: message)
  }

  private mutating func end(_ name: String, _ token: Token) throws(TeXError) {
    let ended = try environmentName(token)
    guard ended == name else {
      let message = "\\end{\(ended)} stands where \\begin{\(name)} has to end."
      throw TeXError(offset: token.offset, message: message)
    }
  }

  private mutating func environmentName(_ token: Token) throws(TeXError) -> String {
    guard scanner.peek().kind == .groupStart else {
      throw TeXError(
        offset: token.offset, message: "\(token.text) needs a name in braces after it.")
    }
    return try text(token)
  }
}

extension Table {
  /// The rows without the one that a `\\` at the very end opens.
  fileprivate var withoutEmptyLastRow: Table {
    var table = self
    if rows.count > 1, rows[rows.count - 1] == [[]] { table.rows.removeLast() }
    return table
  }
}
