extension String {
  /// The Markdown of a documentation comment as pages have it: parameters as a list, examples as Swift, and
  /// names in double backticks as `link` writes them.
  func documentationMarkdown(link: @escaping (String) -> String) -> String {
    var text = DocumentationText(link: link)
    for line in split(separator: "\n", omittingEmptySubsequences: false) { text.add(String(line)) }
    text.end()
    return text.lines.joined(separator: "\n")
  }
}

private struct DocumentationText {
  let link: (String) -> String
  var lines: [String] = []
  private var place = Place.text
  private var isAfterBlank = true

  private enum Place {
    case text, example, fence
    /// In a list of parameters, or in the sentences on one thing; what goes on is indented.
    case parameters, note
  }

  init(link: @escaping (String) -> String) {
    self.link = link
  }

  mutating func add(_ line: String) {
    defer { isAfterBlank = line.isEmpty }
    let indent = line.prefix { $0 == " " }.count
    if place == .fence || line.hasPrefix("```") {
      fence(line)
    } else if place == .example, indent >= 4 || line.isEmpty {
      lines.append(String(line.dropFirst(4)))
    } else {
      end()
      running(line, indent)
    }
  }

  mutating func end() {
    if place != .example { return }
    let blank = lines.reversed().prefix { $0.isEmpty }.count
    lines.removeLast(blank)
    lines += ["```", ""]
    place = .text
  }

  private mutating func fence(_ line: String) {
    if place == .fence {
      lines.append(line)
      if line.hasPrefix("```") { place = .text }
    } else {
      lines.append("```\(KitCode.language)")
      place = .fence
    }
  }

  private mutating func running(_ line: String, _ indent: Int) {
    if line == "- Parameters:" {
      lines += ["", "**Parameters**", ""]
      place = .parameters
    } else if line.hasPrefix("- "), let match = line.wholeMatch(of: /- Parameter (\S+): (.*)/) {
      lines += ["", "**Parameter** `\(match.1)`: \(linked(match.2))"]
      place = .note
    } else if line.hasPrefix("- "),
      let match = line.wholeMatch(of: /- (Returns|Throws|Complexity|Note|Important): (.*)/)
    {
      lines += ["", "**\(match.1)**: \(linked(match.2))"]
      place = .note
    } else if place == .parameters, let match = line.wholeMatch(of: /\s+- (\w+): (.*)/) {
      lines.append("- `\(match.1)`: \(linked(match.2))")
    } else if place == .parameters, indent > 0 {
      lines.append("  " + linked(line.dropFirst(indent)))
    } else if place == .note, indent > 0 {
      lines.append(linked(line.dropFirst(indent)))
    } else if indent >= 4, isAfterBlank {
      lines += ["```\(KitCode.language)", String(line.dropFirst(4))]
      place = .example
    } else {
      lines.append(linked(line[...]))
      if !line.hasPrefix("-"), indent == 0 { place = .text }
    }
  }

  private func linked(_ text: Substring) -> String {
    // Looking for a pattern in a line takes far longer than seeing that it cannot be there.
    guard text.utf8.contains(UInt8(ascii: "`")) else { return String(text) }
    return String(text).replacing(/``([^`]+)``/) { link(String($0.1)) }
  }
}

/// Code of the libraries that a page shows: it is highlighted, and belongs to no program.
enum KitCode {
  static let language = "declaration"
}
