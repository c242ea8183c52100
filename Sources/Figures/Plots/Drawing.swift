/// Writes SVG elements, with coordinates in tenths of a unit and classes that carry the figure's
/// name, so that several figures can stand in one page.
struct Drawing {
  let name: String
  private(set) var body = ""

  enum Anchor: String {
    case start, middle, end
  }

  init(name: String) {
    require(
      !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") },
      "a figure's name has letters, digits and hyphens only, unlike \"\(name)\"")
    self.name = name
  }

  mutating func line(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ kind: String) {
    body += "<path class=\"\(name)-\(kind)\" d=\"M\(place(a))L\(place(b))\"/>\n"
  }

  mutating func path(
    _ data: String, _ kind: String, clipped: Bool = false, attributes: String = ""
  ) {
    let clip = clipped ? " clip-path=\"url(#\(name)-clip)\"" : ""
    body += "<path class=\"\(classes(kind))\"\(clip)\(attributes) d=\"\(data)\"/>\n"
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ kind: String, attributes: String = ""
  ) {
    body +=
      "<rect class=\"\(classes(kind))\" x=\"\(number(x))\" y=\"\(number(y))\" "
      + "width=\"\(number(width))\" height=\"\(number(height))\"\(attributes)/>\n"
  }

  mutating func text(
    _ text: String, at place: (x: Double, y: Double), _ kind: String = "label",
    anchor: Anchor = .start
  ) {
    let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body +=
      "<text class=\"\(classes(kind))\" x=\"\(number(place.x))\" y=\"\(number(place.y))\"\(side)>"
      + "\(text.escapedForMarkup)</text>\n"
  }

  mutating func clip(x: Double, y: Double, width: Double, height: Double) {
    body +=
      "<clipPath id=\"\(name)-clip\"><rect x=\"\(number(x))\" y=\"\(number(y))\" "
      + "width=\"\(number(width))\" height=\"\(number(height))\"/></clipPath>\n"
  }

  private func classes(_ kinds: String) -> String {
    kinds.split(separator: " ").map { "\(name)-\($0)" }.joined(separator: " ")
  }
}

func place(_ point: (x: Double, y: Double)) -> String { "\(number(point.x)) \(number(point.y))" }

/// A coordinate with at most one decimal.
func number(_ x: Double) -> String {
  let text = format(x, decimals: 1)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension String {
  /// The text as it stands in HTML and XML, in a quoted attribute too.
  package var escapedForMarkup: String {
    var escaped = ""
    for character in self {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// About how wide the text is in a common sans serif of this size.
  func width(size: Double = Stylesheet.textSize) -> Double {
    var ems = 0.0
    for character in self {
      switch character {
      case "i", "j", "l", "t", "f", "I", ".", ",", ":", ";", "|", "'", "(", ")", " ", "r":
        ems += 0.33
      case "m", "w", "M", "W", "%": ems += 0.86
      case "A"..."Z": ems += 0.7
      default: ems += 0.61
      }
    }
    return ems * size
  }
}
