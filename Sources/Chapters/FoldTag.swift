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
    guard
      let match = text.wholeMatch(
        of: /<details(?: id="([^"]*)")?>\s*<summary>([^\n]*)<\/summary>/)
    else {
      return .malformed(
        "a fold begins <details id=\"q-…\"><summary>question</summary> or <details><summary>title</summary>, with a blank line after it"
      )
    }
    return .opening(id: match.1.map(String.init), summary: String(match.2))
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

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
