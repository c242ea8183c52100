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
    source = text.escaped
  }

  /// Takes over what another writer of this package has escaped: MathML, SVG.
  package init(trusted source: String) {
    self.source = source
  }

  fileprivate init(tag name: String, _ attributes: KeyValuePairs<String, String?>, end: String) {
    source = "<" + name
    for case (let name, let value?) in attributes {
      source += " \(name)=\"\(value.escaped)\""
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
  var html = HTML(tag: name, attributes, end: ">")
  for part in content { html += part }
  html += HTML(trusted: "</\(name)>")
  return html
}

/// An element that has no content, such as `br`.
func emptyElement(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) -> HTML {
  HTML(tag: name, attributes, end: "/>")
}

extension String {
  /// The text as it stands between tags or in a quoted attribute. Control characters, which neither
  /// HTML nor XML can hold, become their pictures (␛).
  fileprivate var escaped: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count + utf8.count / 8)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar.visible)
      }
    }
    return escaped
  }
}

extension Unicode.Scalar {
  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: self
    }
  }
}
