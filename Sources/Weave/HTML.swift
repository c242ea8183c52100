import Markup

/// HTML that is whole: its elements are closed, its texts and attributes escaped.
///
/// A text becomes HTML here and nowhere else. The writing is that of XML, so that a page can also
/// stand in an EPUB.
package struct HTML: Equatable, Sendable {
  package private(set) var source: String

  package init() {
    source = ""
  }

  package init(text: String) {
    source = text.escapedForMarkup
  }

  /// Takes over what another writer of this package has escaped: MathML, SVG.
  package init(trusted source: String) {
    self.source = source
  }

  static func + (left: HTML, right: HTML) -> HTML {
    HTML(trusted: left.source + right.source)
  }

  package static func += (left: inout HTML, right: HTML) {
    left.source += right.source
  }

  /// Makes room for this many bytes.
  mutating func reserveCapacity(_ capacity: Int) {
    source.reserveCapacity(capacity)
  }

  mutating func append(text: String) {
    source += text.escapedForMarkup
  }

  mutating func endLine() {
    source += "\n"
  }

  /// Writes an element around what `content` writes; an attribute without a value is left out.
  mutating func appendElement(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout HTML) -> Void
  ) {
    append(tag: name, attributes, end: ">")
    content(&self)
    source += "</"
    source += name
    source += ">"
  }

  fileprivate mutating func append(
    tag name: String, _ attributes: KeyValuePairs<String, String?>, end: String
  ) {
    source += "<"
    source += name
    for case (let name, let value?) in attributes {
      source += " "
      source += name
      source += "=\""
      source += value.escapedForMarkup
      source += "\""
    }
    source += end
  }
}

extension HTML: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text: text)
  }
}

extension [HTML] {
  func joined(separator: HTML = HTML()) -> HTML {
    var whole = HTML()
    for (index, part) in enumerated() {
      if index > 0 { whole += separator }
      whole += part
    }
    return whole
  }
}

/// An element with its content; an attribute without a value is left out.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: HTML...
) -> HTML {
  var html = HTML()
  html.appendElement(name, attributes) { html in
    for part in content { html += part }
  }
  return html
}

/// An element that has no content, such as `br`.
func emptyElement(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) -> HTML {
  var html = HTML()
  html.append(tag: name, attributes, end: "/>")
  return html
}
