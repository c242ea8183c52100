/// What a block of raw HTML says, if it is one of the few that a chapter may hold.
enum FoldTag: Equatable {
  case opening(id: String?, summary: String)
  case closing
  case comment
  case malformed(String)
  case unknown(String)

  init(_ html: String) {
    let text = html.trimmed
    if text == "</details>" {
      self = .closing
    } else if text.hasPrefix("<!--") {
      self = text.hasSuffix("-->") ? .comment : .malformed("the comment is not closed by -->")
    } else if text.hasPrefix("<details") {
      self = Self.details(text)
    } else if text.hasPrefix("</details>") {
      self = .malformed("</details> stands on a line of its own, with a blank line after it")
    } else {
      self = .unknown(String(text.prefix { $0 != "\n" }))
    }
  }

  private static func details(_ text: String) -> FoldTag {
    opening(text)
      ?? .malformed(
        "a fold begins <details id=\"q-…\"><summary>question</summary> or <details><summary>title</summary>, with a blank line after it"
      )
  }

  /// Read by hand: a regular expression would be compiled anew for each fold.
  private static func opening(_ text: String) -> FoldTag? {
    var rest = text.dropFirst("<details".count)
    var id: String?
    if rest.hasPrefix(" id=\"") {
      rest = rest.dropFirst(" id=\"".count)
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      id = String(rest[..<end])
      rest = rest[rest.utf8.index(after: end)...]
    }
    guard rest.first == ">" else { return nil }
    let (opening, closing) = ("<summary>", "</summary>")
    let element = rest.dropFirst().trimmed
    guard element.hasPrefix(opening), element.hasSuffix(closing) else { return nil }
    let summary = element.dropFirst(opening.count).dropLast(closing.count)
    return summary.utf8.contains(UInt8(ascii: "\n"))
      ? nil : .opening(id: id, summary: String(summary))
  }
}

extension StringProtocol {
  /// Whether it is made of small letters, digits and hyphens.
  var isIdentifier: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
