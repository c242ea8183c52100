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

  /// - Parameter room: The bytes that it and its content will take, besides the attributes.
  fileprivate init(
    tag name: String, _ attributes: KeyValuePairs<String, String?>, end: String, room: Int
  ) {
    source = ""
    source.reserveCapacity(
      attributes.reduce(room) { $0 + $1.key.utf8.count + ($1.value?.utf8.count ?? 0) + 4 })
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

  static func + (left: HTML, right: HTML) -> HTML {
    HTML(trusted: left.source + right.source)
  }

  package static func += (left: inout HTML, right: HTML) {
    left.source += right.source
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
  var html = HTML(
    tag: name, attributes, end: ">",
    room: content.reduce(2 * name.utf8.count + 5) { $0 + $1.source.utf8.count })
  for part in content { html += part }
  html += HTML(trusted: "</")
  html += HTML(trusted: name)
  html += HTML(trusted: ">")
  return html
}

/// An element that has no content, such as `br`.
func emptyElement(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) -> HTML {
  HTML(tag: name, attributes, end: "/>", room: name.utf8.count + 3)
}
