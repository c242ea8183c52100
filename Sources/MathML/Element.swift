/// An element with its attributes in the order they are written and its content as markup.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String
) -> String {
  var element = "<" + name
  for (name, value) in attributes {
    element += " "
    element += name
    element += "=\""
    element += escaped(value)
    element += "\""
  }
  element += ">"
  element += content
  element += "</"
  element += name
  element += ">"
  return element
}

func element(_ name: String, _ content: String) -> String {
  element(name, [:], content)
}

func escaped(_ text: String) -> String {
  if text.utf8.allSatisfy(\.isPlain) { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

extension UInt8 {
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: true
    }
  }
}
