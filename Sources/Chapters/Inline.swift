/// A piece of running text.
package enum Inline: Equatable, Sendable {
  case text(String)
  case code(String)
  /// TeX between ``$` `` and `` `$``.
  case math(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(destination: String, title: String, [Inline])
  /// One of the few tags that GitHub's Markdown lacks a sign for: `<kbd>`, `<sub>`, `<sup>`, `<br>`.
  case tag(String)
  /// The mark of a footnote: `[^label]`.
  case footnote(number: Int)
  case softBreak
  case lineBreak
}

extension [Inline] {
  /// The text without its marks, for titles, anchors and descriptions.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .math(let text): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.plainText
      case .link(_, _, let inner): inner.plainText
      case .tag, .footnote: ""
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }
}
