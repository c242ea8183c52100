import Markup

extension [BlockRecord] {
  /// The records as JUnit's XML, which build servers read: a suite a file, a case a block.
  package func junit() -> String {
    var files: [String] = []
    for record in self where !files.contains(record.file) { files.append(record.file) }
    let suites = files.map { file in filter { $0.file == file }.suite(file) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites \(totals)>
      \(suites.joined(separator: "\n"))
      </testsuites>

      """
  }

  private func suite(_ file: String) -> String {
    "<testsuite name=\"\(file.escapedForMarkup)\" \(totals)>\n\(map(\.testCase).joined(separator: "\n"))\n</testsuite>"
  }

  private var totals: String {
    let failures = count { !$0.verdict.isGood }
    let skipped = count { $0.verdict == .ignored }
    let seconds = reduce(0) { $0 + $1.seconds }
    return
      "tests=\"\(count)\" failures=\"\(failures)\" skipped=\"\(skipped)\" time=\"\(seconds.decimal)\""
  }
}

extension BlockRecord {
  fileprivate var testCase: String {
    let start =
      "<testcase classname=\"\(file.escapedForMarkup)\" name=\"line \(line): \(kind.rawValue)\" time=\"\(seconds.decimal)\""
    if verdict == .ignored { return start + "><skipped/></testcase>" }
    if verdict.isGood { return start + "/>" }
    let text = message ?? verdict.rawValue
    return start
      + "><failure type=\"\(verdict.rawValue)\" message=\"\(text.firstLine.escapedForMarkup)\">\(text.escapedForMarkup)</failure></testcase>"
  }
}

extension Double {
  /// Seconds with six digits after the point: JUnit's schema has no exponents.
  fileprivate var decimal: String {
    let microseconds = Int((self * 1e6).rounded())
    return "\(microseconds / 1_000_000).\(String(microseconds % 1_000_000 + 1_000_000).dropFirst())"
  }
}

extension String {
  fileprivate var firstLine: String {
    split(separator: "\n").first.map(String.init) ?? self
  }
}
